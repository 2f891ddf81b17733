package dev.dromedarr.triage;

import java.util.List;

/** What is under way, oldest first. */
public final class OpenActions {

    private final Actions actions;

    public OpenActions(Actions actions) {
        this.actions = actions;
    }

    public List<Action> openActions() {
        return actions.open();
    }
}
