package dev.dromedarr.bench.gen;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes entries as lines, healthy and otherwise. */
final class PlaylistWriter {

    private static final String SERVER = "http://example.invalid:8080/";
    private static final String ACCOUNT = "/user1234/pass5678/";
    /** An entry's number and this stand at the end of its address. */
    static final int FIRST_ID = 1_000_000;

    private final OutputStream out;

    PlaylistWriter(OutputStream out) throws IOException {
        this.out = out;
        out.write("#EXTM3U\n".getBytes(StandardCharsets.UTF_8));
    }

    void write(Block block, int entry, Source.Kind kind, Named named, Dice dice) throws IOException {
        String end = block.crlf() ? "\r\n" : "\n";
        var text = new StringBuilder(320).append("#EXTINF:-1");
        attributes(text, block, named, dice);
        text.append(named.name()).append(end);
        if (block.attributes() == Block.Attributes.GROUP_LINE) {
            text.append("#EXTGRP:").append(named.group()).append(end);
        }
        if (!named.notes().contains("nourl")) {
            text.append(address(block, entry, kind, dice)).append(end);
        }
        if (dice.chance(0.001)) {
            text.append(end);
        }
        out.write(text.toString().getBytes(charset(block, text)));
    }

    private static Charset charset(Block block, CharSequence text) {
        return block.latin1() && StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8;
    }

    private static void attributes(StringBuilder text, Block block, Named named, Dice dice) {
        String name = dice.chance(0.05)
                ? dice.pick(java.util.List.of(named.bare(), "", named.name().toUpperCase(Locale.ROOT)))
                : named.name();
        String group = named.group();
        String logo = dice.chance(0.2)
                ? ""
                : "https://image.example.invalid/t/p/w600_and_h900_bestv2/"
                        + Long.toString(dice.next() >>> 1, 36)
                        + Long.toString(dice.next() >>> 1, 36)
                        + ".jpg";
        switch (block.attributes()) {
            case USUAL ->
                text.append(" tvg-id=\"\" tvg-name=\"")
                        .append(name)
                        .append("\" tvg-logo=\"")
                        .append(logo)
                        .append("\" group-title=\"")
                        .append(group)
                        .append("\",");
            case OTHER_ORDER ->
                text.append(" group-title=\"")
                        .append(group)
                        .append("\" tvg-logo=\"")
                        .append(logo)
                        .append("\" xui-id=\"\" tvg-name=\"")
                        .append(name)
                        .append("\",");
            case SINGLE_QUOTED ->
                text.append(" tvg-name='")
                        .append(name.replace("'", ""))
                        .append("' group-title='")
                        .append(group.replace("'", ""))
                        .append("',");
            case UNQUOTED ->
                text.append(" tvg-id= type=vod group-title=")
                        .append(Key.words(group).replace(' ', '-'))
                        .append(',');
            case NO_COMMA -> text.append(' ');
            default -> text.append(block.form() % 2 == 0 ? "," : " ,");
        }
    }

    private static String address(Block block, int entry, Source.Kind kind, Dice dice) {
        String folder =
                switch (kind) {
                    case CHANNEL -> "live";
                    case MOVIE -> "movie";
                    case EPISODE -> dice.chance(0.02) ? "movie" : "series";
                };
        String ending = kind == Source.Kind.CHANNEL ? "ts" : dice.word("mkv mkv mp4 mp4 avi");
        String account = block.form() % 20 == 3 ? ACCOUNT.substring(1) : folder + ACCOUNT;
        return SERVER + account + (FIRST_ID + entry) + "." + ending;
    }
}
