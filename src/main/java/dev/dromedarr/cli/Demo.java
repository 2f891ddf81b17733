package dev.dromedarr.cli;

/** Shows the engine at work on a machine with nothing else; comes with the simulators. */
public interface Demo {

    /**
     * Tells the story of the flows as it happens.
     *
     * @param once whether to end when it is told, instead of staying up until Ctrl-C
     * @return the exit code: 0 when every story ended well
     */
    int tell(boolean once);
}
