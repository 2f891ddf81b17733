package dev.dromedarr.triage;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.instance.Greet;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells what would happen to a download and why: nothing is written down and nothing touched. */
public final class Explain {

    private final Instances instances;
    private final Greet greet;
    private final ImportQueue queue;
    private final Enrich enrich;
    private final Analyze analyze;
    private final Hindrances hindrances;

    public Explain(
            Instances instances,
            Greet greet,
            ImportQueue queue,
            Enrich enrich,
            Analyze analyze,
            Hindrances hindrances) {
        this.instances = instances;
        this.greet = greet;
        this.queue = queue;
        this.enrich = enrich;
        this.analyze = analyze;
        this.hindrances = hindrances;
    }

    public Explanation explain(Question question) {
        Instance instance = instances
                .find(question.instance())
                .filter(known -> known.kind().triaged())
                .orElseThrow(() ->
                        Denied.notFound("No Sonarr or Radarr is called \"%s\" here".formatted(question.instance())));
        greet.greet(instance);
        ImportQueue.Look look = queue.look(instance);
        Queued queued = find(look, question);
        Optional<Decision> decision =
                look.find(queued.downloadId()).map(enrich::enrich).map(analyze::analyze);
        return new Explanation(instance.name(), queued, decision, decision.flatMap(hindrances::of));
    }

    private static Queued find(ImportQueue.Look look, Question question) {
        if (question.downloadId().isPresent()) {
            String id = question.downloadId().get();
            return look.row(id)
                    .or(() -> only(look, row -> row.downloadId().equalsIgnoreCase(id), id))
                    .orElseThrow(() -> absent(question, "the id " + id));
        }
        String title = question.title().orElse("").toLowerCase(Locale.ROOT);
        return only(look, row -> row.title().toLowerCase(Locale.ROOT).equals(title), title)
                .or(() -> only(look, row -> row.title().toLowerCase(Locale.ROOT).contains(title), title))
                .orElseThrow(() -> absent(
                        question, "the title \"%s\"".formatted(question.title().orElse(""))));
    }

    private static Optional<Queued> only(ImportQueue.Look look, Predicate<Queued> which, String what) {
        List<Queued> found = look.queued().stream().filter(which).toList();
        if (found.size() > 1) {
            throw Denied.invalid("%d downloads fit \"%s\"; name one by its downloadId: %s"
                    .formatted(
                            found.size(),
                            what,
                            String.join(
                                    ", ",
                                    found.stream()
                                            .limit(5)
                                            .map(Queued::downloadId)
                                            .toList())));
        }
        return found.stream().findFirst();
    }

    private static Denied absent(Question question, String what) {
        return Denied.notFound("The queue of \"%s\" has no download with %s".formatted(question.instance(), what));
    }
}
