package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The resources of Sonarr's API. */
final class SonarrShapes extends Shapes {

    SonarrShapes(State state) {
        super(state);
    }

    @Override
    ObjectNode work(Work series) {
        var json = Json.object()
                .put("title", series.title())
                .put("sortTitle", series.slug().replace('-', ' '))
                .put("status", "ended")
                .put("ended", true);
        json.set("images", images(series, "poster"));
        json.putArray("alternateTitles");
        var seasons = json.putArray("seasons");
        library.seasons(series.id()).forEach((season, length) -> seasons.addObject()
                .put("seasonNumber", season)
                .put("monitored", true)
                .set("statistics", Json.object().put("episodeCount", length).put("totalEpisodeCount", length)));
        json.put("year", series.year())
                .put("path", series.path())
                .put("qualityProfileId", 1)
                .put("seasonFolder", true)
                .put("monitored", true)
                .put("useSceneNumbering", false)
                .put("runtime", 30)
                .put("tvdbId", series.databaseId())
                .put("tvRageId", 0)
                .put("tvMazeId", 0)
                .put("tmdbId", 0)
                .put("seriesType", "standard")
                .put("cleanTitle", series.slug().replace("-", ""))
                .put("imdbId", series.imdbId())
                .put("titleSlug", series.slug())
                .put("rootFolderPath", series.root());
        json.set("tags", tags(series));
        json.put("added", "2026-01-01T00:00:00Z");
        json.set("originalLanguage", Json.named(1, "English"));
        return library.traits(series.id())
                .dress(json.put("languageProfileId", 1).put("id", series.id()));
    }

    ObjectNode episode(Episode episode) {
        var file = library.fileOf(episode.id());
        var json = Json.object()
                .put("seriesId", episode.seriesId())
                .put("tvdbId", 3_000_000 + episode.id())
                .put("episodeFileId", file.map(LibraryFile::id).orElse(0))
                .put("seasonNumber", episode.season())
                .put("episodeNumber", episode.number())
                .put("title", episode.title())
                .put("airDate", episode.aired().toString())
                .put("airDateUtc", episode.aired() + "T00:00:00Z")
                .put("runtime", 30)
                .put("overview", "An openly licensed episode.")
                .put("hasFile", file.isPresent())
                .put("monitored", true)
                .put("absoluteEpisodeNumber", library.absolute(episode))
                .put("unverifiedSceneNumbering", false)
                .put("id", episode.id());
        return library.traitsOfEpisode(episode.id()).dress(json);
    }

    @Override
    ObjectNode file(LibraryFile file) {
        var episode = library.episode(file.owners().get(0));
        var json =
                fileBody(Json.object().put("seriesId", episode.seriesId()).put("seasonNumber", episode.season()), file);
        return json.put("releaseType", file.owners().size() > 1 ? "multiEpisode" : "singleEpisode")
                .put("id", file.id());
    }

    @Override
    List<ObjectNode> rows(Download download) {
        if (!download.known()) {
            return List.of(row(download, Optional.empty()).put("episodeHasFile", false));
        }
        return download.expected().stream()
                .map(id -> row(download, Optional.of(id))
                        .put("episodeHasFile", library.fileOf(id).isPresent()))
                .toList();
    }

    @Override
    void own(ObjectNode target, List<Integer> owners) {
        var episodes = owners.stream().map(library::episode).toList();
        target.set("series", work(library.workOf(owners.get(0))));
        var seasons = episodes.stream().map(Episode::season).distinct().toList();
        // Neither season nor episodes are told of a file that spans two seasons (FACTS 5.2).
        if (seasons.size() == 1) {
            target.put("seasonNumber", seasons.get(0));
            target.set("episodes", Json.array(episodes.stream().map(this::episode)));
        }
    }

    @Override
    ObjectNode historyOwner(int owner) {
        var episode = library.episode(owner);
        return Json.object()
                .put("seriesId", episode.seriesId())
                .put("episodeId", owner)
                .put("seasonNumber", episode.season());
    }
}
