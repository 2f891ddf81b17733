package dev.dromedarr.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, constructor by constructor. */
final class Commands implements IFactory {

    private final Map<String, String> environment;

    Commands(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(environment));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(environment));
        }
        if (type == EngineOptions.class) {
            return type.cast(new EngineOptions(environment));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
