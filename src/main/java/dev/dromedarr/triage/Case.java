package dev.dromedarr.triage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of one stuck import: gathered in one pass, read by every step after.
 *
 * @param missing why facts are missing, in words; empty when all were read
 * @param tags labels on the series or movie
 * @param clientTrouble why nothing may be taken out of the download client; asked only where that could happen
 * @param objections what the app says about the download as a whole
 * @param loops what of it is grabbed in a loop; asked only where an import could feed one
 * @param calls what the apps were asked for it
 */
public record Case(
        StuckImport stuck,
        Optional<String> missing,
        Set<String> tags,
        Optional<Grab> grab,
        Privacy privacy,
        Optional<String> clientTrouble,
        List<Rejection> objections,
        List<Candidate> candidates,
        List<GrabLoop> loops,
        List<CallMade> calls) {

    /** The same, and what is known of the download client. */
    Case with(Optional<String> trouble) {
        return new Case(stuck, missing, tags, grab, privacy, trouble, objections, candidates, loops, calls);
    }

    /** The same, and what our own book knows of its files. */
    Case with(List<Candidate> known) {
        return new Case(stuck, missing, tags, grab, privacy, clientTrouble, objections, known, loops, calls);
    }

    /** The same, and what of it is grabbed in a loop. */
    Case looping(List<GrabLoop> found) {
        return new Case(stuck, missing, tags, grab, privacy, clientTrouble, objections, candidates, found, calls);
    }

    /** The same, read by these calls. */
    Case by(List<CallMade> made) {
        return new Case(stuck, missing, tags, grab, privacy, clientTrouble, objections, candidates, loops, made);
    }

    /** The score at the time of the grab; without history, the queue's. */
    public Optional<Integer> grabScore() {
        return grab.flatMap(Grab::score).or(stuck::queueScore);
    }

    /** What was grabbed; what history does not tell, as the queue reads it. */
    public Traits grabTraits() {
        return grab.map(Grab::traits).orElse(Traits.UNTOLD).or(stuck.traits());
    }

    /** The indexer's name, for people. */
    public Optional<String> indexer() {
        return grab.flatMap(Grab::indexer).or(stuck::indexer);
    }
}
