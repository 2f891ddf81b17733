package dev.dromedarr.cli;

import dev.dromedarr.fault.Refused;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dromedarr demo}. */
@Command(
        name = "demo",
        description = "Shows the engine at work with simulated apps and real files in a temporary folder.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--once", description = "End when the story is told, instead of staying up until Ctrl-C.")
    private boolean once;

    @Override
    public Integer call() {
        return ServiceLoader.load(Demo.class)
                .findFirst()
                .orElseThrow(
                        () -> new Refused(
                                "The simulators are not here (dromedarr-sim.jar); build Dromedarr from its sources to see the demo."))
                .tell(once);
    }
}
