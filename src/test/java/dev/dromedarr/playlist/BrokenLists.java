package dev.dromedarr.playlist;

import java.nio.charset.StandardCharsets;

/** A list in which everything is wrong that was ever seen, between entries that are right. */
final class BrokenLists {

    private BrokenLists() {}

    static byte[] everything() {
        var text = new StringBuilder("\uFEFF#EXTM3U url-tvg=\"http://x.example\"\r\n");
        for (int i = 0; i < 8; i++) {
            text.append("#EXTINF:-1 tvg-id=\"")
                    .append(i)
                    .append("\" group-title=\"A, B\",Right ")
                    .append(i);
            text.append(" (2019)\r\nhttp://h.example/movie/u/p/").append(i).append(".mkv\r\n");
            text.append("#EXTINF:-1,Café ")
                    .append(i)
                    .append("\r#EXTGRP:Été\rhttp://h.example/")
                    .append(i);
            text.append(".mp4|User-Agent=x\r\n\n#EXTINF:-1 No comma\nhttps://h.example/1.ts\n");
            text.append("#EXTINF:-1,No address\n#EXTINF:-1,\nhttp://h.example/none\nhttp://h.example/bare\n");
            text.append("#EXTINF:-1,Foreign\nfile:///etc/passwd\n# remark\n\0\n#EXTINF:-1,N\0UL\nhttp://h.example/x\n");
        }
        return text.append("#EXTINF:-1,Last\nhttp://h.example/last.mkv")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
