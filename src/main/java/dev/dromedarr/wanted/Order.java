package dev.dromedarr.wanted;

import dev.dromedarr.wanted.MatchBook.Noted;
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
        List<Scan.Proposal> proposals = findings.matches().items().stream()
                .map(item -> proposal(item.best()))
                .toList();
        List<MatchTold> told = findings.sought().job().dryRun() ? List.of() : write(findings);
        scans.done(findings, proposals);
        return told;
    }

    private List<MatchTold> write(Findings findings) {
        String instance = findings.sought().job().instance().name();
        List<WantedItem> wanted = findings.sought().list().items();
        Instant now = clock.instant();
        boolean held = dryRun.getAsBoolean();
        List<MatchTold> told = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        missing.replace(instance, wanted, now);
        for (Matches.OfItem item : findings.matches().items()) {
            boolean certain = certain(item.best());
            Optional<Noted> noted = book.note(item.best(), certain && !held, now);
            noted.ifPresent(one -> seen.add(one.match().id()));
            noted.filter(Noted::fresh).ifPresent(one -> told.add(told(one.match(), certain && held)));
        }
        book.settle(instance, seen, wanted.stream().map(WantedItem::id).collect(Collectors.toSet()), now);
        return told;
    }

    private boolean certain(Match match) {
        return match.confidence().value() >= sure && match.margin() >= MARGIN;
    }

    private static MatchTold told(RecordedMatch match, boolean held) {
        Outcome outcome =
                switch (match.state()) {
                    case ORDERED, CONFIRMED -> Outcome.ORDERED;
                    case FOUND, REJECTED, GONE -> held ? Outcome.WOULD_ORDER : Outcome.WAITS;
                };
        return new MatchTold(match.instance(), match.label(), match.name(), outcome, match.confidence(), match.words());
    }

    private Scan.Proposal proposal(Match match) {
        return new Scan.Proposal(
                match.item().instance(),
                match.item().label(),
                match.entry().name(),
                match.entry().group(),
                match.entry().address().shown(),
                match.confidence().value(),
                words(match),
                certain(match));
    }

    /** The parts in words, and what else the entry may be. */
    public static String words(Match match) {
        String rival = match.margin() >= MARGIN
                ? ""
                : match.runnerUp()
                        .map(other -> ", and it may as well be " + other.item().label())
                        .orElse("");
        return match.confidence().words() + rival;
    }
}
