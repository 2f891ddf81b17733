package dev.dromedarr.playlist;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entry that passes at this moment, read where it stands: nothing is copied before somebody asks. Every text that it gives is
 * written over when the next entry comes.
 */
public final class EntryView {

    private static final byte[] TVG_NAME = ascii("tvg-name");
    private static final byte[] GROUP_TITLE = ascii("group-title");

    private final byte[] bytes;
    private final ExtInf line = new ExtInf();
    private final Letters letters = new Letters();
    private final Text name = new Text();
    private final Text tvgName = new Text();
    private final Text group = new Text();
    private Catalogue.KeptList list = new Catalogue.KeptList(0, 0, 0);
    private EpisodeTags tags = name -> false;
    private Tally tally = new Tally();
    private long offset;
    private int attributes;
    private int lineEnd;
    private int titleStart;
    private int titleEnd;
    private int groupStart;
    private int groupEnd;
    private int addressStart;
    private int addressEnd;
    private int entryEnd;
    private boolean nameRead;

    EntryView(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The list in which it stands. */
    public Catalogue.KeptList list() {
        return list;
    }

    /** Where it stands, to be found again. */
    public Catalogue.Place place() {
        return new Catalogue.Place(list.playlist(), list.version(), offset);
    }

    void of(Catalogue.KeptList whole) {
        list = whole;
    }

    void tags(EpisodeTags knower) {
        tags = knower;
    }

    void set(long base, int start, int attributesStart, int titleLineEnd, int grpStart, int grpEnd, int from, int to) {
        offset = base + start;
        attributes = attributesStart;
        lineEnd = titleLineEnd;
        groupStart = grpStart;
        groupEnd = grpEnd;
        addressStart = from;
        addressEnd = to;
        entryEnd = to;
        nameRead = false;
    }

    /** Finds title and address; says why the entry cannot be used, or null. */
    @Nullable
    Flaw cut(Tally counts) {
        tally = counts;
        int bar = ExtInf.indexOf(bytes, '|', addressStart, addressEnd);
        addressEnd = bar < 0 ? addressEnd : bar;
        if (!WebAddress.address(bytes, addressStart, addressEnd)) {
            return Flaw.FOREIGN_ADDRESS;
        }
        Flaw mended = line.cut(bytes, attributes, lineEnd);
        titleStart = ExtInf.skipBlanks(bytes, line.title, lineEnd);
        titleEnd = lineEnd;
        if (titleStart >= titleEnd) {
            if (!line.find(bytes, attributes, TVG_NAME)) {
                return Flaw.EMPTY_TITLE;
            }
            counts.count(Flaw.NAMED_BY_ATTRIBUTE);
            titleStart = line.valueStart;
            titleEnd = line.valueEnd;
        }
        if (mended != null) {
            counts.count(mended);
        }
        return null;
    }

    /** Where the entry's line begins in the list, in bytes. */
    public long offset() {
        return offset;
    }

    /** The title, mended; when the line has none, {@code tvg-name}. */
    public Text name() {
        if (!nameRead) {
            Optional<Flaw> mended = letters.read(bytes, titleStart, titleEnd, name);
            if (mended.isPresent()) {
                tally.count(mended.get());
            }
            nameRead = true;
        }
        return name;
    }

    /** Whether there is a {@code tvg-name} that differs from the name; then {@link #tvgName()} gives it. */
    public boolean namedTwice() {
        if (!line.find(bytes, attributes, TVG_NAME) || sameAsTitle()) {
            return false;
        }
        letters.read(bytes, line.valueStart, line.valueEnd, tvgName);
        return tvgName.length() > 0 && !tvgName.sameAs(name());
    }

    /** The {@code tvg-name}, after {@link #namedTwice()} has said that it is worth reading. */
    public Text tvgName() {
        return tvgName;
    }

    /** {@code group-title}, else {@code #EXTGRP}; empty when there is neither. */
    public Text group() {
        if (line.find(bytes, attributes, GROUP_TITLE)) {
            letters.read(bytes, line.valueStart, line.valueEnd, group);
        } else if (groupStart >= 0) {
            letters.read(bytes, groupStart, groupEnd, group);
        } else {
            group.clear();
        }
        return group;
    }

    /** Any other attribute, by its name in small letters. */
    public Optional<String> attribute(String key) {
        if (!line.find(bytes, attributes, ascii(key))) {
            return Optional.empty();
        }
        Text value = new Text();
        letters.read(bytes, line.valueStart, line.valueEnd, value);
        return value.length() == 0 ? Optional.empty() : Optional.of(value.toString());
    }

    /** Where it plays, without what was appended for a player. */
    public Address address() {
        String text = new String(bytes, addressStart, addressEnd - addressStart, StandardCharsets.UTF_8).strip();
        return new Address(text.replace(" ", "%20"));
    }

    /** What it seems to be: the name's mark of an episode decides, then the address, its ending, and the group. */
    public Kind kind() {
        if (tags.tagged(name())) {
            return Kind.EPISODE;
        }
        return KindHint.of(this, bytes, addressStart, addressEnd);
    }

    /** Seconds, as the line tells them; 0 or less for a channel, or when nothing is told. */
    int seconds() {
        long seconds = 0;
        for (int i = ExtInf.skipBlanks(bytes, attributes, lineEnd); i < lineEnd && seconds < 1_000_000; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                break;
            }
            seconds = seconds * 10 + bytes[i] - '0';
        }
        return (int) seconds;
    }

    /** Its own copy, to keep. */
    public Entry entry() {
        return new Entry(
                name().toString(),
                namedTwice() ? Optional.of(tvgName.toString()) : Optional.empty(),
                Optional.of(group().toString()).filter(text -> !text.isEmpty()),
                address(),
                options(),
                kind(),
                number("tmdb-id"),
                number("year"),
                offset);
    }

    private Optional<String> options() {
        return addressEnd < entryEnd
                ? Optional.of(
                        new String(bytes, addressEnd + 1, entryEnd - addressEnd - 1, StandardCharsets.UTF_8).strip())
                : Optional.empty();
    }

    private Optional<Integer> number(String key) {
        return attribute(key).filter(text -> text.matches("[1-9]\\d{0,8}")).map(Integer::valueOf);
    }

    private boolean sameAsTitle() {
        int length = line.valueEnd - line.valueStart;
        if (length != titleEnd - titleStart) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[line.valueStart + i] != bytes[titleStart + i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    /** It shows no address whole. */
    @Override
    public String toString() {
        return name() + " at " + address();
    }
}
