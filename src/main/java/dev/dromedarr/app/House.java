package dev.dromedarr.app;

import dev.dromedarr.app.arr.ArrRoutes;
import dev.dromedarr.app.arr.CamelDoor;
import dev.dromedarr.app.http.Reply;
import dev.dromedarr.app.jmx.FailuresBean;
import dev.dromedarr.app.jmx.FusesBean;
import dev.dromedarr.app.jmx.JournalBean;
import dev.dromedarr.app.jmx.TriageBean;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.event.Done;
import dev.dromedarr.event.Event;
import dev.dromedarr.event.NextEvents;
import dev.dromedarr.event.Patience;
import dev.dromedarr.event.ReadWebhook;
import dev.dromedarr.event.Tidy;
import dev.dromedarr.event.io.JsonWebhook;
import dev.dromedarr.event.io.MicrometerMeters;
import dev.dromedarr.instance.Greet;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.instance.Standing;
import dev.dromedarr.instance.Standings;
import dev.dromedarr.instance.io.ArrIntroductions;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.triage.Absences;
import dev.dromedarr.triage.Again;
import dev.dromedarr.triage.Analyze;
import dev.dromedarr.triage.DryRun;
import dev.dromedarr.triage.Enrich;
import dev.dromedarr.triage.Explain;
import dev.dromedarr.triage.ForceImport;
import dev.dromedarr.triage.GrabLoops;
import dev.dromedarr.triage.Guard;
import dev.dromedarr.triage.Hindrances;
import dev.dromedarr.triage.ImportQueue;
import dev.dromedarr.triage.Judged;
import dev.dromedarr.triage.Keeps;
import dev.dromedarr.triage.ListStuck;
import dev.dromedarr.triage.Note;
import dev.dromedarr.triage.OpenActions;
import dev.dromedarr.triage.Overrule;
import dev.dromedarr.triage.Policy;
import dev.dromedarr.triage.Remove;
import dev.dromedarr.triage.Steady;
import dev.dromedarr.triage.SweepStarts;
import dev.dromedarr.triage.Trackers;
import dev.dromedarr.triage.Vanished;
import dev.dromedarr.triage.Verify;
import dev.dromedarr.triage.Watch;
import dev.dromedarr.triage.io.ArrQueue;
import dev.dromedarr.triage.io.JsonFacts;
import dev.dromedarr.triage.io.ProwlarrIndexers;
import dev.dromedarr.wanted.Scans;
import dev.dromedarr.web.Knock;
import dev.dromedarr.web.ReadOrder;
import dev.dromedarr.web.Receive;
import dev.dromedarr.web.ShowDecisions;
import dev.dromedarr.web.ShowEvents;
import dev.dromedarr.web.ShowExplanation;
import dev.dromedarr.web.ShowFailures;
import dev.dromedarr.web.ShowFuses;
import dev.dromedarr.web.ShowOrder;
import dev.dromedarr.web.io.JsonQuestion;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;

/** Builds every object, constructor by constructor: there is no container. */
final class House {

    /** As the route triage-order spells it. */
    private static final String SWEEP_ORDERS = "seda:triage-run?size=1&discardWhenFull=true";

    private final Settings settings;
    private final Books books;
    private final DownloadWing downloads;
    private final Clock clock;
    private final Instances instances;
    private final Standings standings;
    private final Sweeps sweeps;
    private final DryRun dryRun;
    private final Judged judged;
    private final Steady steady;
    private final Absences absences;
    private final ImportQueue queue;
    private final Door door;
    private final Vanished vanished;
    private final ReadWebhook reader = new JsonWebhook();
    private final ArrRoutes arrRoutes;
    private final Scans scans;
    private final Greet greet;
    private final PrometheusMeterRegistry meters;
    private final ProducerTemplate template;

    House(
            Settings settings,
            Books books,
            DownloadWing downloads,
            Clock clock,
            PrometheusMeterRegistry meters,
            ProducerTemplate template) {
        this.settings = settings;
        this.books = books.with(downloads.failures());
        this.downloads = downloads;
        this.clock = clock;
        this.meters = meters;
        this.template = template;
        this.instances = new Instances(settings.instances());
        this.standings = new Standings(clock, this::tell);
        this.sweeps = new Sweeps(instances, clock);
        this.dryRun = new DryRun(settings.dryRun());
        this.judged = new Judged(settings.triage().lookAgainEvery(), dryRun, clock);
        this.arrRoutes = new ArrRoutes(instances, settings.arr());
        this.steady = Steady.of(settings.triage().sightings(), settings.triage().sweepEvery());
        this.absences = new Absences(steady);
        this.door = new CamelDoor(template, arrRoutes, standings, meters);
        this.queue = new ArrQueue(door, settings.arr().pageSize());
        this.vanished = new Vanished(absences, queue, books.actions(), books.decisions(), clock);
        this.scans = new Scans(instances, clock);
        this.greet = new Greet(new ArrIntroductions(door), standings);
    }

    /** What routes may name. */
    Map<String, Object> vocabulary(Secret webhookSecret, Object health) {
        Map<String, Object> words = new TreeMap<>(arrRoutes.words(Version.NUMBER));
        words.put("reply", new Reply());
        words.put("health", health);
        words.put("scrape", new Scrape(meters));
        words.put("knock", new Knock(webhookSecret));
        words.put("receive", new Receive(reader, instances, books.journal(), judged::heard, clock));
        words.put("showDecisions", new ShowDecisions(books.decisions(), books.actions()));
        words.put("showEvents", new ShowEvents(books.events(), clock));
        words.put("showFailures", new ShowFailures(books.failures(), clock));
        words.put("nextEvents", new NextEvents(books.journal(), clock));
        words.put("done", new Done(books.journal(), clock));
        words.put("tidy", new Tidy(books.past(), settings.retention(), clock));
        words.put("count", new MicrometerMeters(meters));
        words.put("say", new Say());
        words.put("park", new Park(books.journal(), patience(), scans, downloads.desk(), clock));
        words.put("listInstances", sweeps);
        words.put("swept", sweeps);
        triage(words);
        return words;
    }

    private void triage(Map<String, Object> words) {
        Settings.Triage triage = settings.triage();
        var again = new Again(triage.tries(), triage.tryAgainAfter());
        var trackers =
                new Trackers(triage.trackers().privateOnes(), triage.trackers().publicOnes());
        var sweepStarts = new SweepStarts(clock.instant(), steady.apart());
        var policy = new Policy(
                triage.worthwhileGain(),
                triage.allowLowerQuality(),
                triage.keepTag(),
                triage.dismiss(),
                settings.dryRun());
        words.put(
                "listStuck",
                new ListStuck(
                        instances,
                        greet,
                        queue,
                        books.sightings(),
                        books.actions(),
                        new Keeps(books.decisions(), clock),
                        new Watch(sweepStarts, judged, absences),
                        steady,
                        clock));
        var indexers = new ProwlarrIndexers(instances, greet, door, judged::forget, clock);
        var enrich =
                new Enrich(instances, queue, trackers, indexers, books.actions(), new GrabLoops(triage.grabLoop()));
        var analyze = new Analyze(policy, dryRun);
        var guard = new Guard(
                books.fuses(), triage.guards(), sweepStarts, books.decisions(), books.actions(), again, clock);
        words.put("indexers", indexers);
        words.put("enrich", enrich);
        words.put("analyze", analyze);
        words.put("note", new Note(books.decisions(), clock));
        words.put("guard", guard);
        words.put("remember", judged);
        words.put("forget", judged);
        words.put("vanished", vanished);
        words.put("showFuses", new ShowFuses(books.fuses(), clock));
        words.put("forceImport", new ForceImport(instances, queue, books.actions(), again, clock));
        words.put("remove", new Remove(instances, queue, books.actions(), again, clock));
        words.put("openActions", new OpenActions(books.actions()));
        words.put("readOrder", new ReadOrder(books.decisions()));
        words.put("overrule", new Overrule(instances, greet, queue, books.actions(), enrich, analyze, judged));
        words.put("showOrder", new ShowOrder(books.decisions(), books.actions()));
        var hindrances = new Hindrances(books.actions(), books.decisions(), guard, books.sightings(), steady);
        words.put("readQuestion", new JsonQuestion());
        words.put("explain", new Explain(instances, greet, queue, enrich, analyze, hindrances));
        words.put("showExplanation", new ShowExplanation(new JsonFacts()));
        words.put("verify", new Verify(instances, queue, books.actions(), books.decisions(), judged, clock));
    }

    /** What is shown over JMX. */
    Map<String, Object> beans() {
        return Map.of(
                "triage",
                new TriageBean(dryRun, () -> template.sendBody(SWEEP_ORDERS, "")),
                "fuses",
                new FusesBean(books.fuses(), clock),
                "failures",
                new FailuresBean(books.failures(), clock),
                "journal",
                new JournalBean(books.journal(), books.events(), clock),
                "downloads",
                downloads.bean());
    }

    private Patience patience() {
        return new Patience(
                settings.journal().attempts(),
                settings.journal().delay(),
                settings.journal().delayMax());
    }

    private void tell(Instance instance, Standing standing) {
        Event event = standing.trouble()
                .<Event>map(why -> new Event.Silent(instance.name(), why))
                .orElseGet(() -> new Event.Back(
                        instance.name(),
                        instance.spoken() + " answers: version "
                                + standing.version().orElse("unknown")));
        template.sendBody("direct:tell", event);
    }

    /** What may be worth a look, though nothing is wrong. */
    List<String> hints() {
        return Stream.concat(vanished.hints().stream(), downloads.hints().stream())
                .toList();
    }

    Instances instances() {
        return instances;
    }

    Scans scans() {
        return scans;
    }

    Door door() {
        return door;
    }

    Greet greet() {
        return greet;
    }

    Standings standings() {
        return standings;
    }

    Sweeps sweeps() {
        return sweeps;
    }

    DryRun dryRun() {
        return dryRun;
    }

    ArrRoutes arrRoutes() {
        return arrRoutes;
    }
}
