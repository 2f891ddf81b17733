package dev.dromedarr.app;

/** Which Dromedarr this is. */
public final class Version {

    public static final String NUMBER = read();

    private Version() {}

    private static String read() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }
}
