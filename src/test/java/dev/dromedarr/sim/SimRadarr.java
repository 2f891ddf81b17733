package dev.dromedarr.sim;

/** A Radarr v5 or v6: movies, one row for each download. */
public final class SimRadarr extends SimArr {

    private final RadarrShapes shapes;

    public SimRadarr() {
        this(Identity.radarr());
    }

    public SimRadarr(Identity identity) {
        this(identity, new State(App.RADARR));
    }

    private SimRadarr(Identity identity, State state) {
        this(identity, state, new RadarrShapes(state));
    }

    private SimRadarr(Identity identity, State state, RadarrShapes shapes) {
        super(identity, state, shapes, new RadarrPayloads(state, identity));
        this.shapes = shapes;
    }

    @Override
    void routeLibrary(Router router) {
        new MoviePart(state, shapes).route(router);
        new WantedMovies(state, shapes).route(router);
        metadata.route(router, "/api/v3/movie/lookup", shapes);
    }

    // Radarr has no such event.
    @Override
    void announceComplete(Download download) {}
}
