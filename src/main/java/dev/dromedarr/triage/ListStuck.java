package dev.dromedarr.triage;

import dev.dromedarr.event.JournalEntry;
import dev.dromedarr.event.Webhook;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Greet;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the stuck imports: all of an instance, or the one that a webhook speaks of. */
public final class ListStuck {

    /** Of two releases for the same episode the better is imported first, and the other judged against it. */
    private static final Comparator<StuckImport> BEST_FIRST =
            Comparator.comparing(stuck -> stuck.queueScore().orElse(Integer.MIN_VALUE), Comparator.reverseOrder());

    private final Instances instances;
    private final Greet greet;
    private final ImportQueue queue;
    private final Sightings sightings;
    private final Actions actions;
    private final Keeps keeps;
    private final Watch watch;
    private final Steady steady;
    private final Clock clock;

    /** @param steady when a download counts whose state may still change by itself */
    public ListStuck(
            Instances instances,
            Greet greet,
            ImportQueue queue,
            Sightings sightings,
            Actions actions,
            Keeps keeps,
            Watch watch,
            Steady steady,
            Clock clock) {
        this.instances = instances;
        this.greet = greet;
        this.queue = queue;
        this.sightings = sightings;
        this.actions = actions;
        this.keeps = keeps;
        this.watch = watch;
        this.steady = steady;
        this.clock = clock;
    }

    /** The sweep: what is blocked, and what was seen pending often enough, unless the last judgement on it still holds. */
    public List<StuckImport> listStuck(Instance instance) {
        greet.greet(instance);
        ImportQueue.Look look = queue.look(instance);
        watch.starts().begin(instance.name(), clock.instant());
        watch.absences().looked(instance.name(), look, clock.instant());
        watch.judged().keepOnly(instance.name(), look.downloadIds());
        sightings.forgetAllBut(instance.name(), look.downloadIds());
        Set<String> underWay = underWay(instance);
        Set<String> kept = keeps.of(instance.name(), look.downloadIds());
        List<StuckImport> toJudge = look.stuck().stream()
                .filter(stuck -> !underWay.contains(stuck.downloadId()))
                .filter(stuck -> !kept.contains(stuck.downloadId()))
                .filter(stuck -> !watch.judged().holds(stuck))
                .filter(stuck -> seen(stuck) >= steady.looks() || stuck.blocked())
                .sorted(BEST_FIRST)
                .toList();
        toJudge.forEach(watch.judged()::reading);
        return toJudge;
    }

    /** What is being imported or removed is not judged again before that has ended. */
    private Set<String> underWay(Instance instance) {
        return actions.open().stream()
                .filter(action -> action.instance().equals(instance.name()))
                .map(Action::downloadId)
                .collect(Collectors.toSet());
    }

    /** The webhook: the app itself says that it needs a person, and its queue agrees. */
    public List<StuckImport> listStuck(JournalEntry entry) {
        Webhook webhook = entry.webhook();
        if (webhook.meaning() != Webhook.Meaning.MANUAL_INTERACTION
                || webhook.downloadId().isEmpty()) {
            return List.of();
        }
        Instance instance = owner(webhook);
        greet.greet(instance);
        ImportQueue.Look look = queue.look(instance);
        Set<String> kept = keeps.of(instance.name(), look.downloadIds());
        Optional<StuckImport> stuck =
                look.find(webhook.downloadId().get()).filter(found -> !kept.contains(found.downloadId()));
        stuck.ifPresent(this::seen);
        stuck.ifPresent(watch.judged()::reading);
        return stuck.stream().toList();
    }

    /** It may have been configured since the webhook arrived. */
    private Instance owner(Webhook webhook) {
        return instances
                .speaking(webhook.kind(), webhook.instance().orElse(""))
                .orElseThrow(() -> new Refused(
                        "No instance is known for this webhook of %s; configure it, or name the instance in the webhook's address: /webhook/%s/NAME"
                                .formatted(
                                        webhook.kind().title(), webhook.kind().word())));
    }

    private int seen(StuckImport stuck) {
        return sightings.see(stuck.instance(), stuck.downloadId(), steady.apart(), clock.instant());
    }
}
