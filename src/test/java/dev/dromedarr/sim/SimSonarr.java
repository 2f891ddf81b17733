package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A Sonarr v4: series, episodes, packs of several rows. */
public final class SimSonarr extends SimArr {

    private final SonarrShapes shapes;
    private final SonarrPayloads payloads;

    public SimSonarr() {
        this(Identity.sonarr());
    }

    public SimSonarr(Identity identity) {
        this(identity, new State(App.SONARR));
    }

    private SimSonarr(Identity identity, State state) {
        this(identity, state, new SonarrShapes(state), new SonarrPayloads(state, identity));
    }

    private SimSonarr(Identity identity, State state, SonarrShapes shapes, SonarrPayloads payloads) {
        super(identity, state, shapes, payloads);
        this.shapes = shapes;
        this.payloads = payloads;
    }

    /** Sends the event of a whole download: also called Download, with {@code episodeFiles}. */
    public int sendImportComplete(Download download) {
        return webhooks.send("onImportComplete", complete(download));
    }

    @Override
    void routeLibrary(Router router) {
        new SeriesPart(state, shapes).route(router);
        new WantedEpisodes(state, shapes).route(router);
        metadata.route(router, "/api/v3/series/lookup", shapes);
    }

    @Override
    void announceComplete(Download download) {
        later("onImportComplete", complete(download));
    }

    private ObjectNode complete(Download download) {
        synchronized (state.lock) {
            var files = state.imports.stream()
                    .filter(imported ->
                            imported.download().filter(download::equals).isPresent())
                    .map(Imported::file)
                    .toList();
            return payloads.complete(download, files);
        }
    }
}
