package dev.dromedarr.triage;

import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the steps stand on in these tests: an app's queue, the books, and a clock that is moved by hand. */
final class Stage {

    static final Instance TV = new Instance(
            "tv",
            Kind.SONARR,
            URI.create("http://sonarr:8989"),
            new Secret("0123456789abcdef0123456789abcdef"),
            true,
            Duration.ofSeconds(30));

    final Instances instances = new Instances(List.of(TV));
    final Queue queue = new Queue();
    final Book book = new Book();
    final PaperSightings seen = new PaperSightings();
    final PaperDecisions results = new PaperDecisions();
    final Hand clock = new Hand();
    final DryRun dryRun = new DryRun(false);
    final Absences absences = new Absences(new Steady(2, Duration.ofSeconds(30)));
    final Judged judged = new Judged(Duration.ofMinutes(15), dryRun, clock);

    /** A queue that can be filled, and that throws what it is told to. */
    static final class Queue implements ImportQueue {

        final List<StuckImport> stuck = new ArrayList<>();
        final Set<String> besides = new LinkedHashSet<>();
        final Map<Integer, Integer> shelf = new TreeMap<>();
        final List<List<Candidate>> ordered = new ArrayList<>();
        final List<Integer> removed = new ArrayList<>();
        final List<String> dismissed = new ArrayList<>();
        Optional<String> clientTrouble = Optional.empty();
        Optional<RuntimeException> clientTroubleFails = Optional.empty();
        final Map<String, RuntimeException> fateFails = new TreeMap<>();
        final Map<Integer, Integer> scores = new TreeMap<>();
        Optional<RuntimeException> ownedFails = Optional.empty();
        Facts facts = new Facts(Optional.empty(), Set.of(), List.of());
        Progress progress = Progress.ENDED;
        final Map<String, Fate> fates = new TreeMap<>();
        final List<String> asked = new ArrayList<>();
        Optional<Integer> importing = Optional.empty();
        Optional<RuntimeException> importingFails = Optional.empty();
        Optional<RuntimeException> lookFails = Optional.empty();
        Optional<RuntimeException> readFails = Optional.empty();
        Optional<RuntimeException> orderFails = Optional.empty();
        List<Past> past = List.of();
        int pastAsked;
        int looks;

        @Override
        public ImportQueue noting(Calls calls) {
            return this;
        }

        @Override
        public Look look(Instance instance) {
            looks++;
            fail(lookFails);
            var queued = new ArrayList<Queued>();
            stuck.forEach(one -> queued.add(new Queued(one.downloadId(), one.title(), "completed", one.state())));
            besides.stream()
                    .filter(id ->
                            stuck.stream().noneMatch(one -> one.downloadId().equals(id)))
                    .forEach(id -> queued.add(new Queued(id, id, "completed", "importing")));
            return new Look(List.copyOf(stuck), queued);
        }

        @Override
        public Facts read(Instance instance, StuckImport download) {
            fail(readFails);
            return facts;
        }

        @Override
        public int forceImport(Instance instance, List<Candidate> files) {
            ordered.add(files);
            fail(orderFails);
            return 83112;
        }

        @Override
        public void remove(Instance instance, int queueId) {
            removed.add(queueId);
            fail(orderFails);
        }

        @Override
        public void dismiss(Instance instance, int queueId, boolean changeCategory) {
            dismissed.add(queueId + (changeCategory ? " to its category" : ""));
            fail(orderFails);
        }

        @Override
        public List<Past> past(Instance instance, int owner, Set<Integer> episodes) {
            pastAsked++;
            return past;
        }

        @Override
        public Optional<String> clientTrouble(Instance instance) {
            fail(clientTroubleFails);
            return clientTrouble;
        }

        @Override
        public Progress command(Instance instance, int command) {
            return progress;
        }

        @Override
        public Optional<Integer> importing(Instance instance, String downloadId) {
            fail(importingFails);
            return importing;
        }

        @Override
        public Optional<Fate> fate(Instance instance, String downloadId) {
            asked.add(downloadId);
            fail(Optional.ofNullable(fateFails.get(downloadId)));
            return Optional.ofNullable(fates.get(downloadId));
        }

        @Override
        public List<OwnedFile> owned(Instance instance, int owner, Set<Integer> files) {
            fail(ownedFails);
            return scores.entrySet().stream()
                    .filter(file -> files.contains(file.getKey()))
                    .map(file -> new OwnedFile(file.getKey(), file.getValue(), Traits.UNTOLD, ""))
                    .toList();
        }

        @Override
        public Set<Integer> filesOf(Instance instance, int owner, Set<Integer> episodes) {
            var files = new HashSet<Integer>();
            episodes.forEach(episode -> Optional.ofNullable(shelf.get(episode)).ifPresent(files::add));
            return files;
        }

        private static void fail(Optional<RuntimeException> failure) {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    /** The book of actions on paper. */
    static final class Book implements Actions {

        final Map<Long, Action> actions = new LinkedHashMap<>();
        final Map<Long, String> results = new LinkedHashMap<>();
        final Set<String> imported = new HashSet<>();
        Optional<RuntimeException> fails = Optional.empty();

        @Override
        public Optional<Action> begin(Taken decided, List<Action.Expected> expected, Again again, Instant now) {
            Decision decision = decided.decision();
            boolean taken = actions.values().stream()
                    .anyMatch(action -> action.state().open()
                            && action.downloadId().equals(decision.stuck().downloadId()));
            return taken || barred(decision, expected, again, now).isPresent()
                    ? Optional.empty()
                    : Optional.of(put(action(actions.size() + 1L, decision, expected, Action.State.BEGUN, now)));
        }

        @Override
        public Optional<Instant> barred(Decision decision, List<Action.Expected> expected, Again again, Instant now) {
            long refuted = actions.values().stream()
                    .filter(action -> action.state() == Action.State.REFUTED)
                    .count();
            return refuted >= again.tries() ? Optional.of(Instant.MAX) : Optional.empty();
        }

        private static Action action(
                long id, Decision decision, List<Action.Expected> expected, Action.State state, Instant now) {
            var stuck = decision.stuck();
            return new Action(
                    id,
                    1,
                    stuck.instance(),
                    stuck.kind(),
                    stuck.downloadId(),
                    stuck.title(),
                    decision.verdict(),
                    state,
                    1,
                    now,
                    Optional.empty(),
                    expected);
        }

        Action put(Action action) {
            actions.put(action.id(), action);
            return action;
        }

        @Override
        public void ordered(long id, Optional<Integer> command, Instant now) {
            actions.computeIfPresent(id, (key, action) -> with(action, Action.State.ORDERED, command));
        }

        @Override
        public void end(long id, Action.State state, String message, Instant now) {
            actions.computeIfPresent(id, (key, action) -> with(action, state, action.command()));
            results.put(id, message);
        }

        private static Action with(Action a, Action.State state, Optional<Integer> command) {
            return new Action(
                    a.id(),
                    a.decisionId(),
                    a.instance(),
                    a.kind(),
                    a.downloadId(),
                    a.title(),
                    a.verdict(),
                    state,
                    a.attempt(),
                    a.begunAt(),
                    command,
                    a.expected());
        }

        @Override
        public Set<String> imported(String instance, String downloadId) {
            fails.ifPresent(trouble -> {
                throw trouble;
            });
            return imported;
        }

        @Override
        public boolean acted(String instance, String downloadId) {
            return actions.values().stream()
                    .filter(action -> action.state() != Action.State.DROPPED)
                    .anyMatch(action -> action.downloadId().equals(downloadId));
        }

        @Override
        public List<RecordedAction> of(long decisionId) {
            return List.of();
        }

        @Override
        public List<Action> open() {
            return actions.values().stream()
                    .filter(action -> action.state().open())
                    .toList();
        }

        /** The only action there is. */
        Action only() {
            if (actions.size() != 1) {
                throw new AssertionError("Not one action: " + actions.values());
            }
            return actions.values().iterator().next();
        }

        String result() {
            return results.values().iterator().next();
        }
    }
}
