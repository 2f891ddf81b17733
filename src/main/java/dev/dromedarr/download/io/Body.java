package dev.dromedarr.download.io;

import dev.dromedarr.download.FirstBytes;
import dev.dromedarr.download.Reply;
import dev.dromedarr.download.Version;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Takes in what follows an answer: into the part, at the common pace, as long as there is room, and not a byte more than promised. */
final class Body {

    private static final int PIECE = 128 << 10;

    private final String who;
    private final Part part;
    private final Room room;
    private final CommonPace pace;
    private final Progress progress;
    private final byte[] buffer = new byte[PIECE];
    private boolean looked;
    private Optional<Version> version = Optional.empty();
    private String lack = "";

    Body(String who, Part part, Room room, CommonPace pace, Progress progress) {
        this.who = who;
        this.part = part;
        this.room = room;
        this.pace = pace;
        this.progress = progress;
        this.looked = part.length() >= FirstBytes.ENOUGH;
    }

    /** How it ended: all is home, this piece is, it is another file, nobody wants it, the disk has no room. */
    enum End {
        WHOLE,
        PIECE,
        OTHER,
        STOPPED,
        NO_ROOM
    }

    /** Of what is being taken in. */
    Optional<Version> version() {
        return version;
    }

    /** Why there is no room. */
    String lack() {
        return lack;
    }

    /** The file from its beginning. What is here of an older one goes only when the new one looks like video. */
    End fresh(Reply.Fresh fresh, InputStream in) throws IOException, InterruptedException {
        version = Optional.of(fresh.version());
        if (lacksRoom(fresh.version().size().or(fresh::until))) {
            return End.NO_ROOM;
        }
        InputStream content = fresh.packed() ? new GZIPInputStream(in, PIECE) : in;
        byte[] held = part.length() == 0 ? new byte[0] : content.readNBytes(FirstBytes.ENOUGH);
        if (part.length() > 0) {
            progress.received(held.length);
            look(held);
            part.clear();
        }
        looked = false;
        return tell() ? pour(held, content, fresh.packed() ? Optional.empty() : fresh.until()) : End.STOPPED;
    }

    /** What is missing of it. */
    End rest(Reply.Rest rest, InputStream in) throws IOException, InterruptedException {
        version = Optional.of(rest.version());
        boolean shorter =
                rest.version().size().filter(size -> size < part.length()).isPresent();
        if (shorter || !same(rest, in)) {
            return End.OTHER;
        }
        if (rest.until() < part.length()) {
            // Not even what we compare came in one piece.
            return End.PIECE;
        }
        if (lacksRoom(rest.version().size().or(() -> Optional.of(rest.until())))) {
            return End.NO_ROOM;
        }
        return tell() ? pour(new byte[0], in, Optional.of(rest.until())) : End.STOPPED;
    }

    private boolean lacksRoom(Optional<Long> size) {
        Optional<String> why = room.lacks(Math.max(0, size.orElse(0L) - part.length()));
        lack = why.orElse("");
        return why.isPresent();
    }

    private boolean tell() throws InterruptedException {
        progress.home(part.length());
        version.ifPresent(progress::version);
        return progress.known();
    }

    /** What was asked for twice must be what is here. */
    private boolean same(Reply.Rest rest, InputStream in) throws IOException {
        long at = rest.from();
        long end = Math.min(part.length(), rest.until());
        while (at < end) {
            int count = listen(in, (int) Math.min(PIECE, end - at));
            if (count < 0) {
                throw early(rest.until());
            }
            if (!part.same(buffer, count, at)) {
                return false;
            }
            at += count;
            version = Optional.of(rest.version().since(at));
            version.ifPresent(progress::version);
        }
        return true;
    }

    private End pour(byte[] held, InputStream in, Optional<Long> until) throws IOException, InterruptedException {
        if (held.length > 0 && !add(held, held.length, until)) {
            return End.NO_ROOM;
        }
        while (true) {
            int granted = pace.take(PIECE, progress::stopped);
            if (granted == 0) {
                return End.STOPPED;
            }
            int count = listen(in, granted);
            pace.giveBack(granted - Math.max(0, count));
            if (count < 0) {
                return end(until);
            }
            if (!add(buffer, count, until)) {
                return End.NO_ROOM;
            }
        }
    }

    private int listen(InputStream in, int most) throws IOException {
        progress.listening(true);
        int count = in.read(buffer, 0, most);
        progress.listening(false);
        progress.received(Math.max(0, count));
        return count;
    }

    private boolean add(byte[] bytes, int count, Optional<Long> until) {
        if (until.isPresent() && part.length() + count > until.get()) {
            forget();
            throw new Refused(
                    who + " sends more than it promised (%d bytes); choose another entry".formatted(until.get()));
        }
        boolean taken = part.add(bytes, count);
        progress.home(part.length());
        if (!looked && part.length() >= FirstBytes.ENOUGH) {
            looked = true;
            lookAtPart();
        }
        lack = taken ? room.lacksAt(part.length()).orElse("") : room.full();
        return taken && lack.isEmpty();
    }

    private End end(Optional<Long> until) {
        if (until.filter(bytes -> part.length() < bytes).isPresent()) {
            throw early(until.get());
        }
        Optional<Long> size = version.flatMap(Version::size);
        boolean whole = size.isPresent() ? size.get() == part.length() : until.isEmpty();
        return whole ? End.WHOLE : End.PIECE;
    }

    private Unavailable early(long promised) {
        return new Unavailable(who + " stopped early: %d of %d bytes are here".formatted(part.length(), promised));
    }

    /** Throws when what is here is no video, and forgets it. */
    void lookAtPart() {
        try {
            look(part.start());
        } catch (Refused no) {
            forget();
            throw no;
        }
    }

    private void look(byte[] start) {
        if (FirstBytes.container(start).isEmpty()) {
            throw new Refused(who + " is no video that is taken here (mkv, mp4, avi, ts), but "
                    + FirstBytes.instead(start) + "; choose another entry");
        }
    }

    private void forget() {
        part.clear();
        progress.home(0);
    }
}
