package dev.dromedarr.download.io;

import dev.dromedarr.download.Target;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Mask;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which of the app's objections hold (Sonarr 4 {@code EpisodeImport/Specifications}, Radarr 6 {@code MovieImport/Specifications}). An
 * order forces the file in, whatever the app says, so what nobody knows holds, too.
 */
final class ImportRefusals {

    /** About whose the file is, or how a release must look: we say whose it is. */
    private static final Predicate<String> NAMES = Pattern.compile(
                    "(?i)^(Unknown (Series|Movie)|Invalid (season or episode|movie)|Unable to parse file|Episodes not selected"
                            + "|Episodes? .*(was|were) unexpected considering|.*(was|were) not found in the grabbed release"
                            + "|Partial season packs|Extras are not supported|Single episode (file contains all|split into)"
                            + "|This show has individual episode mappings|Import path is mapped to a (series|movie) folder"
                            + "|File is suspected multi-part)")
            .asPredicate();

    /** These pass by themselves. */
    private static final Predicate<String> LATER = Pattern.compile(
                    "(?i)^(File is still being unpacked|Locked file|Not enough free space"
                            + "|Episode (has a TBA title|does not have a title|does not have an absolute))")
            .asPredicate();

    private ImportRefusals() {}

    static void check(Instance instance, Target target, List<String> said) {
        List<String> holding = said.stream().filter(NAMES.negate()).toList();
        holding.stream().filter(LATER.negate()).findFirst().ifPresent(text -> {
            throw new Refused(
                    "%s does not take %s: %s; the file stays where it is: import it there by hand, or delete it"
                            .formatted(instance.spoken(), target.label(), Mask.known(text)));
        });
        holding.stream().findFirst().ifPresent(text -> {
            throw Unavailable.onlyThis(
                    "%s does not take %s yet: %s".formatted(instance.spoken(), target.label(), Mask.known(text)));
        });
    }
}
