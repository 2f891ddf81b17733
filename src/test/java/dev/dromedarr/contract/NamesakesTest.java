package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.instance.Instances;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.io.web.HttpWeb;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.wanted.Namesakes;
import dev.dromedarr.wanted.Namesakes.Known;
import dev.dromedarr.wanted.Namesakes.Question;
import dev.dromedarr.wanted.Titles;
import dev.dromedarr.wanted.WantedItem;
import dev.dromedarr.wanted.io.ArrWanted;
import dev.dromedarr.wanted.io.Metadata;
import dev.dromedarr.wanted.io.SqlLookups;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class NamesakesTest {

    private final SimRadarr radarr = new SimRadarr();
    private final SimSonarr sonarr = new SimSonarr();
    private final SimDoor door = new SimDoor();
    private final List<String> troubles = new ArrayList<>();
    private final Database database;

    NamesakesTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
    }

    @BeforeEach
    void open() {
        radarr.start();
        sonarr.start();
        radarr.library()
                .movie(1, "Metropolis", 1927)
                .movie(2, "The Haunting", 1963)
                .movie(3, "A Quiet Harbour", 2001)
                .movie(4, "Capote", 2005);
        sonarr.library()
                .series(1, "Being Human (US)", 2011)
                .episode(11, 1, 1, 1, "One")
                .series(2, "Dark Quiet Place", 2017)
                .episode(21, 2, 1, 1, "One");
    }

    @AfterEach
    void close() {
        radarr.close();
        sonarr.close();
        database.close();
        assertThat(radarr.violations()).isEmpty();
        assertThat(sonarr.violations()).isEmpty();
    }

    private Namesakes namesakes(int most, Clock clock) {
        return new Metadata(
                        new SqlLookups(database, clock),
                        new HttpWeb("test", Duration.ofSeconds(1), Duration.ofSeconds(1)),
                        Optional.empty(),
                        clock,
                        troubles::add)
                .namesakes(
                        door,
                        new Instances(List.of(SimDoor.instance("movies", radarr), SimDoor.instance("tv", sonarr))),
                        most);
    }

    private List<Question> questions() {
        var wanted = new ArrWanted(door, 100, false, Clock.systemUTC());
        List<WantedItem> items =
                new ArrayList<>(wanted.ask(SimDoor.instance("movies", radarr)).items());
        items.addAll(wanted.ask(SimDoor.instance("tv", sonarr)).items());
        return items.stream()
                .map(item -> new Question(item, Titles.bare(item.titles().get(0).text())))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    @Test
    void the_app_that_wants_a_work_tells_who_else_is_called_so() {
        radarr.metadata()
                .knows(9606, "Metropolis", 2001)
                .knows(9607, "Metropolis Refound", 2010)
                .knows(11618, "The Haunting", 1964)
                .knows(398, "Capote Returns", 2006);
        sonarr.metadata().knows(123, "Being Human (UK)", 2008);
        List<Question> asked = questions();

        List<Known> known = namesakes(100, Clock.systemUTC()).ask(asked);

        assertThat(asked)
                .extracting(Question::name)
                .containsExactly(
                        "A Quiet Harbour", "Being Human", "Capote", "Dark Quiet Place", "Metropolis", "The Haunting");
        assertThat(known).containsExactly(Known.NONE, Known.DISTANT, Known.NONE, Known.NONE, Known.DISTANT, Known.NEAR);
        assertThat(sonarr.metadata().terms()).containsExactly("Being Human", "Dark Quiet Place");
        assertThat(troubles).isEmpty();
    }

    @Test
    void what_was_answered_is_kept_for_a_month() {
        radarr.metadata().knows(9606, "Metropolis", 2001);
        sonarr.metadata().knows(123, "Being Human (UK)", 2008);
        List<Question> asked = questions();
        List<Known> first = namesakes(100, Clock.systemUTC()).ask(asked);
        radarr.metadata().silent(true);

        assertThat(namesakes(100, Clock.systemUTC()).ask(asked)).isEqualTo(first);
        assertThat(namesakes(100, Clock.offset(Clock.systemUTC(), Duration.ofDays(29)))
                        .ask(asked))
                .isEqualTo(first);
        assertThat(radarr.metadata().terms()).hasSize(4);
        assertThat(namesakes(100, Clock.offset(Clock.systemUTC(), Duration.ofDays(31)))
                        .ask(asked))
                .containsExactly(Known.UNKNOWN, Known.DISTANT, Known.UNKNOWN, Known.NONE, Known.UNKNOWN, Known.UNKNOWN);
    }

    @Test
    void no_more_is_asked_in_a_scan_than_is_allowed_and_the_next_goes_on() {
        radarr.metadata().knows(9606, "Metropolis", 2001);
        sonarr.metadata().knows(123, "Being Human (UK)", 2008);
        List<Question> asked = questions();

        List<Known> first = namesakes(2, Clock.systemUTC()).ask(asked);
        List<Known> second = namesakes(3, Clock.systemUTC()).ask(asked);

        assertThat(first).filteredOn(Known.UNKNOWN::equals).hasSize(4);
        assertThat(second).filteredOn(Known.UNKNOWN::equals).hasSize(1);
        assertThat(namesakes(0, Clock.systemUTC())).isSameAs(Namesakes.NOBODY);
    }

    @Test
    void an_app_without_internet_is_left_in_peace_after_two_silences_and_told_of_once() {
        sonarr.metadata().knows(123, "Being Human (UK)", 2008);
        List<Question> asked = questions();

        List<Known> known = namesakes(100, Clock.systemUTC()).ask(asked);

        assertThat(known)
                .containsExactly(Known.UNKNOWN, Known.DISTANT, Known.UNKNOWN, Known.NONE, Known.UNKNOWN, Known.UNKNOWN);
        assertThat(radarr.metadata().terms()).hasSize(2);
        assertThat(troubles).hasSize(1).allMatch(text -> text.contains("Unable to communicate"));
    }

    @Test
    void an_answer_without_the_work_itself_tells_nothing() {
        radarr.metadata().knows(9606, "Unknown Harbour", 2001);
        WantedItem item = questions().stream()
                .map(Question::item)
                .filter(WantedItem::movie)
                .findFirst()
                .orElseThrow();

        assertThat(namesakes(9, Clock.systemUTC()).ask(List.of(new Question(item, "Unknown Harbour"))))
                .containsExactly(Known.UNKNOWN);
    }
}
