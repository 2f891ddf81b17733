package dev.dromedarr.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "dev.dromedarr", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BASE = "dev.dromedarr.";

    /** Who may import whom; a room that is not named here may import nothing of ours. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("fault", Set.of()),
            Map.entry("release", Set.of()),
            Map.entry("instance", Set.of("fault")),
            Map.entry("event", Set.of("fault", "release", "instance")),
            Map.entry("playlist", Set.of("fault", "release", "instance")),
            Map.entry("wanted", Set.of("fault", "release", "instance", "playlist")),
            Map.entry("triage", Set.of("fault", "release", "instance", "event")),
            Map.entry("download", Set.of("fault", "release", "instance", "event", "playlist", "wanted")),
            Map.entry(
                    "web", Set.of("fault", "release", "instance", "event", "playlist", "wanted", "triage", "download")),
            Map.entry("io", Set.of("fault", "instance")),
            Map.entry(
                    "app",
                    Set.of(
                            "fault",
                            "release",
                            "instance",
                            "event",
                            "playlist",
                            "wanted",
                            "triage",
                            "download",
                            "web",
                            "io")),
            Map.entry("cli", Set.of("fault", "instance", "app")));

    @ArchTest
    static final ArchRule only_the_app_knows_camel = noClasses()
            .that(not(resideInAPackage(BASE + "app..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.camel.."));

    /** The world is files, sockets, SQL, threads, clocks that nobody handed in, dice, and the environment. */
    @ArchTest
    static final ArchRule a_slice_knows_the_world_only_through_its_io_package = classes()
            .that(resideInAnyPackage(
                    BASE + "fault",
                    BASE + "release",
                    BASE + "instance",
                    BASE + "event",
                    BASE + "playlist",
                    BASE + "wanted",
                    BASE + "triage",
                    BASE + "download",
                    BASE + "web"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.dromedarr..",
                    "java.lang",
                    "java.lang.runtime",
                    "java.lang.invoke",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.util.regex",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "java.time..",
                    "java.text",
                    "java.net",
                    "java.nio",
                    "java.nio.charset",
                    "java.security",
                    "javax.crypto..",
                    "com.fasterxml.jackson.annotation",
                    "org.jspecify.."));

    @ArchTest
    static final ArchRule slices_do_not_read_clock_dice_or_environment = noClasses()
            .that(not(resideInAnyPackage(BASE + "app..", BASE + "cli..")))
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat(assignableTo(Thread.class));

    @ArchTest
    static final ArchRule the_rooms_form_no_cycle =
            slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

    /** A slice and its io package are two rooms: the tools in io know slices, and the adapters know the tools. */
    private static final class Rooms implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            if (!type.getPackageName().startsWith(BASE)) {
                return SliceIdentifier.ignore();
            }
            String room = room(type);
            boolean adapter = type.getPackageName().startsWith(BASE + room + ".io");
            return SliceIdentifier.of(adapter ? room + ".io" : room);
        }

        @Override
        public String getDescription() {
            return "the rooms of the house";
        }
    }

    @ArchTest
    static final ArchRule exceptions_live_in_fault =
            classes().that(assignableTo(Exception.class)).should().resideInAPackage(BASE + "fault");

    @ArchTest
    static final ArchRule adapters_are_known_to_the_app_alone = noClasses()
            .that(not(resideInAnyPackage(BASE + "app..", "..io..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.dromedarr.*.io..", BASE + "io.."));

    @ArchTest
    static void imports_point_upstream(JavaClasses house) {
        List<String> wrong = new ArrayList<>();
        for (JavaClass one : house) {
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(other -> other.getPackageName().startsWith(BASE))
                    .filter(other -> !mayImport(room(one), room(other)))
                    .forEach(other -> wrong.add(one.getName() + " imports " + other.getName()));
        }
        assertThat(wrong).isEmpty();
    }

    /** A slice's io package may use what its slice may, and the tools in io. */
    private static boolean mayImport(String from, String to) {
        if (from.equals(to) || to.equals("io") || from.equals("")) {
            return true;
        }
        return MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(BASE.length() - 1);
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
    }
}
