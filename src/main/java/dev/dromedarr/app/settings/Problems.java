package dev.dromedarr.app.settings;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Mask;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the settings, told at once. */
final class Problems {

    private static final int LONG_ENOUGH = 80;

    private final List<String> lines = new ArrayList<>();

    /** @param sentence what is wrong, where, and the remedy */
    void add(String sentence) {
        lines.add(sentence);
    }

    /** A value that is not what it should be; a secret one is not shown. */
    void unfit(String key, Given given, boolean secret, String wanted) {
        lines.add(key + " = " + (secret ? "****" : shown(given.text())) + " (" + given.place()
                + ") cannot be used; give " + wanted);
    }

    void refuse() {
        if (!lines.isEmpty()) {
            throw new Refused(String.join("\n", lines));
        }
    }

    private static String shown(String text) {
        String line = LogText.visible(Mask.mask(text));
        return '"' + (line.length() > LONG_ENOUGH ? line.substring(0, LONG_ENOUGH) + "…" : line) + '"';
    }
}
