package dev.dromedarr.sim;

/** Who a simulated app is: its name, version, key, base and port. */
public record Identity(App app, String instanceName, String version, String apiKey, String urlBase, int port) {

    /** A Sonarr 4 on a port of its own choice. */
    public static Identity sonarr() {
        return of(App.SONARR, "4.0.19.2979");
    }

    /** A Radarr 6 on a port of its own choice. */
    public static Identity radarr() {
        return of(App.RADARR, "6.0.3.10276");
    }

    /** A Prowlarr 2 on a port of its own choice. */
    public static Identity prowlarr() {
        return of(App.PROWLARR, "2.3.6.5352");
    }

    /** Another instance name, and with it another key. */
    public Identity named(String name) {
        return new Identity(app, name, version, key(name), urlBase, port);
    }

    public Identity version(String other) {
        return new Identity(app, instanceName, other, apiKey, urlBase, port);
    }

    /** Below this path, such as {@code /sonarr}. */
    public Identity urlBase(String base) {
        return new Identity(app, instanceName, version, apiKey, base, port);
    }

    public Identity port(int fixed) {
        return new Identity(app, instanceName, version, apiKey, urlBase, fixed);
    }

    /** The address it believes to have, told in webhooks. */
    String applicationUrl() {
        return "http://" + app.word() + ".lan" + urlBase;
    }

    String userAgent() {
        return app.title() + "/" + version + " (ubuntu 24.04)";
    }

    private static Identity of(App app, String version) {
        return new Identity(app, app.title(), version, key(app.title()), "", 0);
    }

    private static String key(String name) {
        return Hash.hex("key of " + name).substring(0, 32);
    }
}
