package dev.dromedarr.event;

import java.util.Optional;

/** A fact to be told: to the log, the meters and whoever listens. */
public sealed interface Event {

    String instance();

    /** One line for people. */
    String headline();

    /** How much it matters to the person at three in the morning. */
    default Weight weight() {
        return Weight.NEWS;
    }

    /** How much something matters. */
    enum Weight {
        /** It happened. */
        NEWS,
        /** It will be tried again. */
        TROUBLE,
        /** Someone has to look. */
        ALARM
    }

    /** Triage judged a stuck import, and the judgement is new. */
    record Decided(String instance, String title, String verb, String reason, String message, boolean dryRun)
            implements Event {
        @Override
        public String headline() {
            return "%s %s on %s: %s%s"
                    .formatted(dryRun ? "would " + verb : verb, title, instance, message, dryRun ? " (dry run)" : "");
        }
    }

    /** An app accepted an import or removal; whether it happens is seen later. */
    record Ordered(String instance, String title, String verb) implements Event {
        @Override
        public String headline() {
            return "%s of %s on %s ordered".formatted(verb, title, instance);
        }
    }

    /** An import or removal was ordered and has ended, well or not. */
    record Ended(String instance, String title, String verb, String outcome, String message) implements Event {
        @Override
        public Weight weight() {
            return outcome.equals("verified") ? Weight.NEWS : Weight.TROUBLE;
        }

        @Override
        public String headline() {
            return "%s of %s on %s %s: %s".formatted(verb, title, instance, outcome, message);
        }
    }

    /** An instance stopped answering, or answers that we may not come in. */
    record Silent(String instance, String message) implements Event {
        @Override
        public Weight weight() {
            return Weight.TROUBLE;
        }

        @Override
        public String headline() {
            return message;
        }
    }

    /** It answers again. */
    record Back(String instance, String message) implements Event {
        @Override
        public String headline() {
            return message;
        }
    }

    /** Something was given up and waits in the failures. */
    record Parked(String instance, String title, String message) implements Event {
        @Override
        public Weight weight() {
            return Weight.ALARM;
        }

        @Override
        public String headline() {
            return "parked %s: %s".formatted(title, message);
        }
    }

    /** A playlist is new, or could not be refreshed. */
    record Listed(String instance, boolean fresh, String message) implements Event {
        @Override
        public Weight weight() {
            return fresh ? Weight.NEWS : Weight.TROUBLE;
        }

        @Override
        public String headline() {
            return message;
        }
    }

    /** Something wanted was found in a playlist; it is ordered, would be in earnest, or waits for a person. */
    record Matched(String instance, String title, String outcome, String message) implements Event {
        @Override
        public String headline() {
            return "%s of %s: %s".formatted(title, instance, message);
        }
    }

    /**
     * What becomes of a download on its way home.
     *
     * @param outcome would-fetch, busy, no-room, again, told-again, dropped
     */
    record Underway(String instance, String title, String outcome, String message) implements Event {
        @Override
        public Weight weight() {
            return outcome.equals("would-fetch") || outcome.equals("dropped") ? Weight.NEWS : Weight.TROUBLE;
        }

        @Override
        public String headline() {
            return "%s of %s: %s".formatted(title, instance, message);
        }
    }

    /**
     * A file is in the library of its app.
     *
     * @param path where it was put before the app took it in, for routes that want to know; it is not told to people
     */
    record CameHome(String instance, String title, String message, Optional<String> path) implements Event {
        @Override
        public String headline() {
            return "%s is in the library of %s: %s".formatted(title, instance, message);
        }
    }

    /** A limit was reached; what it guards is held until a person arms it again. */
    record Fused(String instance, String scope, String reason) implements Event {
        @Override
        public Weight weight() {
            return Weight.ALARM;
        }

        @Override
        public String headline() {
            return "the fuse \"%s\" is blown: %s; look at what happened, then arm it again".formatted(scope, reason);
        }
    }

    /** What was stuck left the queue of an app, and not by our doing. */
    record Vanished(String instance, String title, String outcome, String message) implements Event {
        @Override
        public String headline() {
            return "%s left the queue of %s without us: %s".formatted(title, instance, message);
        }
    }
}
