package dev.dromedarr.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileNamesTest {

    private static final int ROUNDS = 20_000;
    private static final String SIGNS =
            "abcSsEeXxTtpP0123456789 .-_()[]{}|/\\:,+&~#'\"!?éßИсерия第話季화ÅΩहि\u0000\u200e\uD83D\uDE00\uD800\uFB03\uFDFA";
    private static final List<String> SEEDS = List.of(
            "FR - Sintel (2010) [VOSTFR]",
            "[Group] Caminandes - 01-12 [1080p]",
            "Pioneer.One.S01E02-E03.720p.HDTV.x264-GRP.mkv",
            "Город снов 1 сезон 5 серия (2017)",
            "某剧 第2季 第3集",
            "Pioneer One 2014-01-25 {tmdb-45745} tt1727587",
            "C:\\tv\\Pioneer One\\Season 1\\02 The Man.mkv",
            "50E40S.enO.reenoiP.mkv",
            "+5 & 012",
            "[Group].Some.Cartoon.493-498.&.500-507.(CX.1280x720)",
            "/films/Sintel (2010)/08.03.09.Sintel.[A.Person.2010].[Xvid-720 * 432].avi",
            "Agent_Blue-f21-The_Golden_Door-x01-Making_Of.mkv",
            "【动漫组】★04月新番 【动漫 Virgin】【Some Cartoon】【24】GB MP4_720P");
    private static final String NUMBERS = "0123459&+-. ()[]*x";

    @Test
    void no_mixture_of_signs_makes_reading_fail() {
        Random dice = new Random(4);

        for (int i = 0; i < ROUNDS; i++) {
            String name = random(dice, dice.nextInt(60));
            assertThat(ReleaseNames.read(name).titles()).as(name).allSatisfy(title -> assertThat(title.text())
                    .isNotEmpty());
        }
    }

    @Test
    void no_row_of_numbers_makes_reading_fail() {
        Random dice = new Random(16);

        for (int i = 0; i < ROUNDS; i++) {
            var name = new StringBuilder();
            for (int sign = dice.nextInt(24); sign > 0; sign--) {
                name.append(NUMBERS.charAt(dice.nextInt(NUMBERS.length())));
            }
            assertThat(ReleaseNames.read(name.toString()).episodes())
                    .as(name.toString())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @Timeout(20)
    void a_path_of_a_hundred_words_and_folders_that_are_nearly_alike_are_soon_read() {
        for (int words = 1; words <= 120; words++) {
            String path = "/" + "xy ".repeat(19) + "/" + "xy ".repeat(words) + "z.mkv";
            assertThat(ReleaseNames.read(path).title()).isNotEmpty();
        }
    }

    @Test
    void no_damage_to_a_name_makes_reading_fail() {
        Random dice = new Random(8);

        for (int i = 0; i < ROUNDS; i++) {
            String name = damaged(SEEDS.get(i % SEEDS.size()), dice);
            ReleaseName read = ReleaseNames.read(name);
            assertThat(read.title()).as(name).hasSizeLessThanOrEqualTo(name.length() + 1);
            assertThat(read.episodes()).as(name).doesNotHaveDuplicates();
        }
    }

    /** What one name left behind in the scanner must not show in the next. */
    @Test
    void a_scanner_used_again_reads_as_a_new_one() {
        Random dice = new Random(15);
        NameScanner used = new NameScanner();

        for (int i = 0; i < ROUNDS; i++) {
            char[] name = damaged(SEEDS.get(i % SEEDS.size()), dice).toCharArray();
            NameScanner fresh = new NameScanner();
            used.scan(name, 0, name.length);
            fresh.scan(name, 0, name.length);
            assertThat(told(used)).as(new String(name)).isEqualTo(told(fresh));
        }
    }

    @ParameterizedTest
    @MethodSource("longNames")
    void the_work_for_a_long_name_has_a_limit(String name) {
        NameScanner scanner = new NameScanner();
        char[] text = name.toCharArray();

        scanner.scan(text, 0, text.length);
        long keys = IntStream.range(0, scanner.titles())
                .mapToLong(scanner::looseKey)
                .count();

        assertThat(scanner.work()).isLessThan(40L * Tokens.LONGEST);
        assertThat(keys).isEqualTo(scanner.titles());
        assertThat(ReleaseNames.read(name).title()).hasSizeLessThanOrEqualTo(Tokens.LONGEST);
    }

    @ParameterizedTest
    @MethodSource("longNames")
    void twice_the_name_is_at_most_twice_the_work(String name) {
        long half = work(name.substring(0, Tokens.LONGEST / 2));
        long whole = work(name.substring(0, Tokens.LONGEST));

        assertThat(whole).isLessThanOrEqualTo(3 * half + 200);
    }

    static Stream<String> longNames() {
        int million = 1_000_000;
        return Stream.of(
                        "(",
                        "[]",
                        "a ",
                        "S01E01",
                        "s01e",
                        "1x",
                        "1 ",
                        "- ",
                        "第1",
                        "&amp;",
                        "&",
                        "\uFDFA",
                        "\u0301",
                        "01-",
                        "[1]",
                        "2019 ",
                        "/",
                        "\\",
                        "a-",
                        "x264 ",
                        "season1 ",
                        "zoos01e11 ",
                        "\uD83D\uDE00",
                        "www.a.",
                        "EN - ",
                        "|")
                .map(part -> part.repeat(million / part.length() + 1));
    }

    private static long work(String name) {
        NameScanner scanner = new NameScanner();
        scanner.scan(name.toCharArray(), 0, name.length());
        return scanner.work();
    }

    private static String told(NameScanner scanner) {
        var told = new StringBuilder();
        for (int i = 0; i < scanner.titles(); i++) {
            told.append(scanner.form(i))
                    .append(scanner.looseText(i))
                    .append(scanner.exactKey(i))
                    .append(' ');
        }
        for (int i = 0; i < scanner.episodes(); i++) {
            told.append(scanner.episode(i)).append(',');
        }
        return told.append(scanner.season())
                .append(' ')
                .append(scanner.year())
                .append(' ')
                .append(scanner.date())
                .append(' ')
                .append(scanner.country())
                .append(scanner.lines())
                .toString();
    }

    private static String random(Random dice, int length) {
        var name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(SIGNS.charAt(dice.nextInt(SIGNS.length())));
        }
        return name.toString();
    }

    private static String damaged(String name, Random dice) {
        var damaged = new StringBuilder(name);
        for (int i = dice.nextInt(4); i >= 0; i--) {
            int at = dice.nextInt(damaged.length());
            switch (dice.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at).append(' ');
                case 1 -> damaged.insert(at, SIGNS.charAt(dice.nextInt(SIGNS.length())));
                default -> damaged.insert(at, name, 0, dice.nextInt(name.length()));
            }
        }
        return damaged.toString();
    }
}
