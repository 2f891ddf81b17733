package dev.dromedarr.app.settings;

import java.util.List;

/** Indexers that many people use, as parts of their names. What stands in neither list counts as private. */
final class KnownTrackers {

    static final List<String> PRIVATE = List.of(
            "aither",
            "alpharatio",
            "animebytes",
            "anthelion",
            "avistaz",
            "beyond-hd",
            "beyondhd",
            "bithdtv",
            "blutopia",
            "broadcasthenet",
            "broadcasthe.net",
            "cinemaz",
            "digitalcore",
            "fearnopeer",
            "filelist",
            "hd-space",
            "hd-torrents",
            "hdbits",
            "hdtorrents",
            "iptorrents",
            "karagarga",
            "lst.gg",
            "morethantv",
            "myanonamouse",
            "nebulance",
            "oldtoons",
            "onlyencodes",
            "orpheus",
            "passthepopcorn",
            "privatehd",
            "redacted",
            "reelflix",
            "scenetime",
            "seedpool",
            "torrentday",
            "torrentleech",
            "torrentseeds",
            "upload.cx",
            "yu-scene");

    static final List<String> PUBLIC = List.of(
            "1337x",
            "bitsearch",
            "eztv",
            "glodls",
            "isohunt",
            "kickass",
            "knaben",
            "limetorrents",
            "magnetdl",
            "nyaa",
            "pirate bay",
            "piratebay",
            "rarbg",
            "showrss",
            "subsplease",
            "thepiratebay",
            "tokyotosho",
            "tokyo toshokan",
            "torlock",
            "torrentdownload",
            "torrentgalaxy",
            "yts",
            "zooqle");

    private KnownTrackers() {}
}
