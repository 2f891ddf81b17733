package dev.dromedarr.app;

import java.util.List;

/** Looks at everything that the engine will need: routes, database, folders, instances. */
public final class Check {

    private Check() {}

    /** One sentence per problem, each with its remedy. */
    public static List<String> problems(Settings settings) {
        return settings.instances().stream()
                .filter(instance -> instance.name().isBlank())
                .map(instance ->
                        "instances.name is blank; give " + instance.kind().title() + " a name")
                .toList();
    }
}
