package dev.dromedarr.instance;

import dev.dromedarr.fault.Refused;

/** Asks an app who it is, when we first meet and after each silence: a Radarr given as a Sonarr is refused. */
public final class Greet {

    private final Introductions introductions;
    private final Standings standings;

    public Greet(Introductions introductions, Standings standings) {
        this.introductions = introductions;
        this.standings = standings;
    }

    public void greet(Instance instance) {
        if (standings.of(instance.name()).version().isPresent()) {
            return;
        }
        Introductions.Introduction who = introductions.ask(instance);
        if (!who.appName().equalsIgnoreCase(instance.kind().title())) {
            String wrong = "%s is a %s: %s".formatted(instance.spoken(), who.appName(), remedy(instance, who));
            standings.troubled(instance, wrong);
            throw Refused.everything(wrong);
        }
        standings.introduced(instance, who.version());
    }

    private static String remedy(Instance instance, Introductions.Introduction who) {
        return Kind.of(who.appName())
                .map(kind -> "give its address under %s_URL, or as an instance of type %s"
                        .formatted(kind.name(), kind.word()))
                .orElseGet(() -> "give the address of a " + instance.kind().title());
    }
}
