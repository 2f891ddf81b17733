package dev.dromedarr.web;

import dev.dromedarr.wanted.Scan;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A scan as the API shows it, with one page of what it found.
 *
 * @param id counted since the start; 0 before the first
 * @param state none, waiting, matching, done or failed
 * @param entries how many entries of playlists passed by
 */
public record ScanView(
        long id,
        String state,
        boolean dryRun,
        @Nullable String orderedAt,
        @Nullable String startedAt,
        @Nullable String endedAt,
        long entries,
        List<PartView> instances,
        int page,
        int pageSize,
        String sortKey,
        String sortDirection,
        long totalRecords,
        List<ProposalView> records) {

    private static final String SORTED_BY = "instance";
    private static final String ORDER = "ascending";

    /**
     * One instance in it.
     *
     * @param wanted what is out and not in its queue
     * @param upgrades how much of that has a file that something better would replace
     * @param underWay how much of that is confirmed or ordered already
     */
    public record PartView(
            String instance,
            String type,
            String state,
            int wanted,
            int upgrades,
            int unreleased,
            int queued,
            int underWay,
            @Nullable String error) {

        static PartView of(Scan.Part part) {
            return new PartView(
                    part.instance().name(),
                    part.instance().kind().word(),
                    word(part.state()),
                    part.wanted(),
                    part.upgrades(),
                    part.unreleased(),
                    part.queued(),
                    part.underWay(),
                    part.trouble().orElse(null));
        }
    }

    /**
     * What was found for something wanted.
     *
     * @param action order when it is sure enough, else ask; in dry run nothing is ordered
     * @param url where the entry plays, without user and password
     * @param replaces the quality of the file that it would replace
     */
    public record ProposalView(
            String instance,
            String item,
            String action,
            double confidence,
            String entry,
            @Nullable String group,
            String url,
            boolean upgrade,
            @Nullable String replaces,
            String words) {

        static ProposalView of(Scan.Proposal proposal) {
            return new ProposalView(
                    proposal.instance(),
                    proposal.label(),
                    proposal.sure() ? "order" : "ask",
                    MatchView.rounded(proposal.confidence()),
                    proposal.entry(),
                    proposal.group().orElse(null),
                    proposal.shown(),
                    proposal.replaces().isPresent(),
                    proposal.replaces().orElse(null),
                    proposal.words());
        }
    }

    static ScanView none(int page, int size) {
        return new ScanView(
                0, "none", false, null, null, null, 0, List.of(), page, size, SORTED_BY, ORDER, 0, List.of());
    }

    static ScanView of(Scan scan, int page, int size) {
        return new ScanView(
                scan.id(),
                word(scan.state()),
                scan.dryRun(),
                scan.orderedAt().toString(),
                scan.startedAt().map(Object::toString).orElse(null),
                scan.endedAt().map(Object::toString).orElse(null),
                scan.entries(),
                scan.parts().stream().map(PartView::of).toList(),
                page,
                size,
                SORTED_BY,
                ORDER,
                scan.proposals().size(),
                scan.proposals().stream()
                        .skip((page - 1L) * size)
                        .limit(size)
                        .map(ProposalView::of)
                        .toList());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
