package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that mislead: what is wanted, what else a list shows, and how sure the matcher may be. */
class TrapsTest {

    /** Sure is 0.95 and more: it is ordered. What is less is for a person. Never is no match at all. */
    private static String verdict(WantedItem wanted, String names) {
        List<WantedItem> items = new ArrayList<>(List.of(wanted));
        Matches matches = Wanted.match(items, PlainLists.named(names.split(" ; ", -1)));
        double best = matches.all()
                .filter(match -> match.entry().name().equals(names.split(" ; ", -1)[0]))
                .mapToDouble(match -> match.confidence().value())
                .max()
                .orElse(-1);
        return best < 0 ? "never" : best >= 0.95 ? "sure" : "person";
    }

    @ParameterizedTest(name = "{0} wanted, \"{1}\" in the list: {2}")
    @CsvSource(delimiter = '@', textBlock = """
         It (2017)                       @ It (2017) FHD                              @ sure
         It (2017)                       @ It                                         @ person
         It (2017)                       @ It (1990)                            @ never
         It Follows (2014)               @ EN - It (2017)                             @ never
         Up (2009)                       @ |FR| Up (2009) FHD                         @ sure
         Up (2009)                       @ Up                                         @ person
         Us (2019)                       @ US - Us (2019)                             @ sure
         X (2022)                        @ X - 2022                                   @ sure
         9 (2009)                        @ 9 (2009)                                   @ sure
         21 (2008)                       @ 21 (2008)                                  @ sure
         300 (2006)                      @ EN - 300 (2006) [4K]                       @ sure
         1917 (2019)                     @ 1917 (2019)                                @ sure
         1917 (2019)                     @ Hotel 1917 (2019)                          @ never
         2012 (2009)                     @ 2012 (2009)                                @ sure
         2012 (2009)                     @ Some Other Film 2012                       @ never
         2050 (2018)                     @ 2050 (2018)                                @ sure
         1408 (2007)                     @ 1408 - 2007                                @ sure
         Inside Out 2 (2024)             @ Inside Out 2 (2024)                        @ sure
         Inside Out (2015)               @ Inside Out 2 (2024)                        @ never
         Inside Out 2 (2024)             @ Inside Out (2015)                          @ never
         Terminator 0 (2024)             @ Terminator 0 (2024)                        @ sure
         The Stranger (1995)             @ Strangers (1995)                           @ person
         Torment (2013)                  @ Torrent (2013)                             @ person
         House (1985)                    @ House of Cards (1985)                      @ never
         The Suicide Squad (2021)        @ Suicide Squad (2016)                       @ never
         The Suicide Squad (2021)        @ The Suicide Squad (2021)                   @ sure
         Suicide Squad (2016)            @ The Suicide Squad (2021)                   @ never
         Alien (1979)                    @ Aliens (1986)                              @ never
         Alien (1979)                    @ Alien 3 (1992)                             @ never
         Alien 3 (1992)                  @ Alien III (1992)                           @ person
         Alien 3 (1992)                  @ Alien 3 (1992)                             @ sure
         Rocky II (1979)                 @ Rocky 2 (1979)                             @ person
         The US vs John Lennon (2006)    @ The US vs John Lennon (2006)               @ sure
         Die Hard (1988)                 @ DE - Die Hard (1988)                       @ sure
         Saw 3D (2010)                   @ Saw 3D (2010)                              @ sure
         Blade Runner 2049 (2017)        @ EN - Blade Runner 2049 (2017)              @ sure
         Blade Runner 2049 (2017)        @ Blade Runner 2049                          @ person
         Blade Runner (1982)             @ Blade Runner 2049                          @ never
         Wonder Woman 1984 (2020)        @ Wonder Woman 1984                          @ person
         Wonder Woman 1984 (2020)        @ Wonder Woman 1984 (2020)                   @ sure
         Wonder Woman (2017)             @ Wonder Woman 1984                          @ never
         Fast & Furious (2009)           @ Fast and Furious (2009)                    @ sure
         Bär (2019)                      @ DE - Baer (2019)                           @ person
         Straße der Hoffnung (1999)      @ Strasse der Hoffnung (1999)                @ sure
         Amélie (2001)                   @ FR - AMELIE (2001)                         @ sure
         Холодное сердце (2013)          @ RU - Холодное сердце (2013)                @ sure
         Солярис (1972)                  @ Solyaris (1972)                            @ sure
         千と千尋の神隠し (2001)             @ 千と千尋の神隠し (2001)                        @ sure
         दंगल (2016)                      @ दंगल (2016)                                  @ sure
         Spider-Man (2002)               @ Spiderman (2002)                           @ sure
         The Witch (2015)                @ Witch, The (2015)                          @ sure
         Metropolis (2001)               @ Metropolis (2002)                          @ person
         The Long Way Home (1997)        @ The Long Way Home (1998)                   @ person
         The Long Way Home (1997)        @ The Long Way Home (1999)                   @ never
         A Quiet Night in Summer (2011)  @ A Quiet Night in Summer                    @ person
         A Quiet Night in Summer (2011)  @ A Quiet Night in Summer ; A Quiet Night in Summer (1955) @ person
         Frozen (2010)                   @ Frozen (2013)                              @ never
         Frozen (2013) | La Reine des neiges @ FR - La Reine des neiges (2013)        @ sure
         Parasite (2019)                 @ Parasite S01E01                            @ never
         Reacher (2012)                  @ Preacher (2012)                            @ person
         It Chapter Two (2019)           @ It (2017)                                  @ never
         Up (2009)                       @ Up in the Air (2009)                       @ never
         1917 (2019)                     @ 1917                                       @ person
         2012 (2009)                     @ 2012                                       @ person
         1917 (2019)                     @ 1918 (2019)                                @ never
         Suspiria (2018)                 @ Suspiria (1977)                            @ never
         Suspiria (2018)                 @ Suspiria (2018) ; Suspiria (1977)          @ sure
         Suspiria (2018)                 @ Suspiria ; Suspiria (1977)                 @ person
         Rocky (1976)                    @ Rocky II (1979)                            @ never
         Rocky III (1982)                @ Rocky II (1979)                            @ never
         Rocky II (1979)                 @ Rocky II (1979)                            @ sure
         Toy Story (1995)                @ Toy Story 2 (1999)                         @ never
         Romeo & Juliet (1996)           @ Romeo and Juliet (1996)                    @ sure
         Romeo and Juliet (1996)         @ Romeo & Juliet (1968)                      @ never
         The Others (2001)               @ Others (2001)                              @ person
         Los otros (2001)                @ ES - Los Otros (2001)                      @ sure
         Männer (1985)                   @ DE - MÄNNER (1985)                         @ sure
         Der Untergang (2004)            @ DE - Der Untergang (2004) | 1080p          @ sure
         Брат 2 (2000)                   @ Брат (1997)                                @ never
         Брат 2 (2000)                   @ RU| Брат 2 (2000)                          @ sure
         기생충 (2019)                     @ KR - 기생충 (2019)                             @ sure
         霸王别姬 (1993)                  @ 霸王别姬 (1993) 1080p                       @ sure
        """)
    void a_movie_is_found_behind_its_name(String wanted, String names, String verdict) {
        assertThat(verdict(Wanted.movie(wanted), names)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} wanted, \"{2}\" in the list: {3}")
    @CsvSource(delimiter = '@', textBlock = """
         The Office (US) S02E03          @ 2005 @ The Office (US) S02E03                  @ sure
         The Office (US) S02E03          @ 2005 @ EN - The Office US - S02E03             @ sure
         The Office (US) S02E03          @ 2005 @ The Office (UK) S02E03                  @ person
         The Office (US) S02E03          @ 2005 @ The Office S02E03                       @ person
         The Office (US) S02E03          @ 2005 @ The Office (2005) S02E03                @ sure
         The Office (US) S02E03          @ 2005 @ The Office (2001) S02E03                @ never
         The Office (US) S02E03          @ 2005 @ The Office (US) S02E04                  @ never
         Charmed (1998) S01E03           @ 1998 @ Charmed (2018) S01E03                   @ never
         Charmed (1998) S01E03           @ 1998 @ Charmed S01E03                          @ person
         Breaking Bad S01E01             @ 2008 @ US - Breaking Bad - S01E01              @ sure
         Breaking Bad S01E01             @ 2008 @ Breaking Bad 1x01                       @ sure
         Breaking Bad S01E01             @ 2008 @ Breaking Bad - 1. Sezon 1. Bölüm        @ sure
         Breaking Bad S01E01             @ 2008 @ Breaking Bad S01E01-E02                 @ sure
         Breaking Bad S01E01             @ 2008 @ Breaking Bad                            @ never
         VIP S01E21                      @ 1998 @ VIP - S01E21                            @ person
         VIP S01E21                      @ 1998 @ VIP (1998) - S01E21                     @ sure
         3x3 Eyes S01E02                 @ 1991 @ 3x3 Eyes S01E02                         @ sure
         House S01E02                    @ 2004 @ House of Cards S01E02                   @ never
         How to Sell Drugs Online (Fast) S01E02 @ 2019 @ How to Sell Drugs Online (Fast) S01E02 @ sure
         Reacher S01E02                  @ 2022 @ Preacher S01E02                         @ person
         20/20 S01E02                    @ 1978 @ 20/20 S01E02                            @ person
         20/20 S01E02                    @ 1978 @ 20/20 (1978) S01E02                     @ sure
         The Witcher S01E02              @ 2019 @ Witcher, The S01E02                     @ sure
         The Office (US) S02E03          @ 2005 @ The Office (2005) S02E03 ; The Office (UK) S02E03 @ sure
         Breaking Bad S01E02             @ 2008 @ Breaking Bad S01E01-E02                 @ sure
         Breaking Bad S01E03             @ 2008 @ Breaking Bad S01E01-E02                 @ never
         Breaking Bad S01E02             @ 2008 @ Breaking Bad S01E01E02                  @ sure
         Kästner und der kleine Dienstag S01E02 @ 2016 @ Kaestner und der kleine Dienstag S01E02 @ person
         Метод S01E02                    @ 2015 @ RU - Метод (2015) 1 сезон 2 серия       @ sure
         Haus des Geldes S01E02          @ 2017 @ DE| Haus des Geldes S01 E02             @ sure
        """)
    void an_episode_is_found_behind_its_name(String wanted, int year, String names, String verdict) {
        assertThat(verdict(Wanted.episode(wanted, year), names)).isEqualTo(verdict);
    }
}
