package dev.dromedarr.wanted;

import dev.dromedarr.wanted.MatchBook.Note;
import dev.dromedarr.wanted.MatchTold.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Writes the matches down: the sure ones are ordered, the others wait for a person. */
public final class Order {

    /** An entry that fits another wanted one nearly as well is shown to a person. */
    private static final double MARGIN = 0.1;

    private final MatchBook book;
    private final MissingBook missing;
    private final Scans scans;
    private final double sure;
    private final BooleanSupplier dryRun;
    private final Clock clock;

    /**
     * The last step of a scan.
     *
     * @param sure from this confidence on nobody is asked
     * @param dryRun whether nothing is ordered at present
     */
    public Order(MatchBook book, MissingBook missing, Scans scans, double sure, BooleanSupplier dryRun, Clock clock) {
        this.book = book;
        this.missing = missing;
        this.scans = scans;
        this.sure = sure;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /** Says what there is to tell: nothing of what is as it was, and nothing of a question. */
    public List<MatchTold> order(Findings findings) {
        ScanJob job = findings.sought().job();
        var claims = new Claims(
                findings.sought().list().items(), book.takers(job.instance().name()));
        List<Weighed> all = findings.matches().items().stream()
                .map(item -> weigh(item.best(), claims))
                .toList();
        List<MatchTold> told = job.dryRun() ? List.of() : write(findings.sought(), all);
        boolean held = dryRun.getAsBoolean() && !job.dryRun();
        scans.done(findings, all.stream().map(one -> proposal(one, held)).toList());
        return told;
    }

    /** A match with what is to be done about it. */
    private record Weighed(Match match, String words, boolean certain) {}

    private Weighed weigh(Match match, Claims claims) {
        Optional<String> other = match.margin() < MARGIN
                ? match.runnerUp()
                        .map(rival -> ", and it may as well be " + rival.item().label())
                : claims.other(match).map(item -> ", but it is under way for " + item.label());
        boolean certain = match.confidence().value() >= sure && other.isEmpty();
        String replaces = match.item()
                .owned()
                .map(file -> ", would replace " + file.quality())
                .orElse("");
        return new Weighed(match, match.confidence().words() + other.orElse("") + replaces, certain);
    }

    private List<MatchTold> write(Sought sought, List<Weighed> all) {
        String instance = sought.job().instance().name();
        List<WantedItem> wanted = sought.list().items();
        Instant now = clock.instant();
        boolean held = dryRun.getAsBoolean();
        missing.replace(instance, wanted, now);
        Set<Integer> certain = all.stream()
                .filter(Weighed::certain)
                .map(one -> one.match().item().id())
                .collect(Collectors.toSet());
        Set<Long> seen = new HashSet<>();
        List<MatchTold> told = new ArrayList<>();
        List<Note> notes = all.stream()
                .map(one -> new Note(one.match(), one.words(), one.certain() && !held))
                .toList();
        book.note(notes, now, noted -> {
            RecordedMatch match = noted.match();
            seen.add(match.id());
            if (noted.fresh()) {
                told.add(told(match, held && certain.contains(match.item())));
            }
        });
        book.settle(instance, seen, wanted.stream().map(WantedItem::id).collect(Collectors.toSet()), now);
        return told;
    }

    private static MatchTold told(RecordedMatch match, boolean held) {
        Outcome outcome =
                switch (match.state()) {
                    case ORDERED, CONFIRMED -> Outcome.ORDERED;
                    case FOUND, REJECTED, GONE -> held ? Outcome.WOULD_ORDER : Outcome.WAITS;
                };
        return new MatchTold(match.instance(), match.label(), match.name(), outcome, match.confidence(), match.words());
    }

    private static Scan.Proposal proposal(Weighed one, boolean held) {
        Match match = one.match();
        return new Scan.Proposal(
                match.item().instance(),
                match.item().label(),
                match.entry().name(),
                match.entry().group(),
                match.entry().address().shown(),
                match.confidence().value(),
                held && one.certain() ? one.words() + "; not ordered, as this is a dry run (DRY_RUN)" : one.words(),
                match.item().owned().map(Owned::quality),
                one.certain());
    }
}
