package dev.dromedarr.instance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** Puts stars where a key or password would be seen: every text that leaves the program for a log, a terminal or an answer passes here. */
public final class Mask {

    private static final String STARS = "****";

    // Longest first, so that none is broken by a shorter one inside it.
    private static final Set<String> KNOWN = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** @param words in small letters: without one of them there is nothing to see, and looking for them costs least */
    private record Rule(List<String> words, Pattern seen, String instead) {

        String applied(String text, String small) {
            return words.stream().anyMatch(small::contains) ? seen.matcher(text).replaceAll(instead) : text;
        }
    }

    // A quote, perhaps escaped once or twice because JSON was put into JSON.
    private static final String OPENING = "(?:\\\\{0,3}[\"'])?";
    private static final String GIVEN_AS = OPENING + "\\s{0,3}(?:[=:]|%3[ADad])\\s{0,3}";
    private static final String SCHEME = "(?:(?:bearer|basic|digest|token|apikey)\\s{1,3})?";
    // In quotes up to the closing one, else up to white space or the next parameter.
    private static final String VALUE =
            "(?:(\\\\{1,3}[\"'])(?:[^\"'\\\\]|\\\\(?![\\\\\"']))*+|(\")(?:[^\"\\\\]|\\\\.)*+|(')[^']*+|(?![\\[{])"
                    + SCHEME + "[^\\s&\"'<>]++)";

    /** Each reads its text once; what can be repeated is possessive or has an upper bound. */
    private static final List<Rule> RULES = List.of(
            // scheme://user:password@host
            new Rule(
                    List.of("://"),
                    Pattern.compile(
                            "(://)(?:[^\\s/?#\"'<>@]{1,256}|[^\\s/?#\"'<>@:]{1,128}:(?!\\d{1,5}[/?#])[^\\s\"'<>@]{1,256})(?:@[^\\s/?#\"'<>@]{1,256}){0,3}@"),
                    "$1" + STARS + "@"),
            // Xtream: http://host/live/USER/PASSWORD/123.ts, also without the first word
            new Rule(
                    List.of("://"),
                    Pattern.compile(
                            "(://[^\\s/\"'<>]{1,256}/(?:(?:live|movie|series|timeshift)/(?=[^\\s/]{1,128}/[^\\s/]{1,128}/)|(?!api/)(?=[^\\s/]{1,128}/[^\\s/]{1,128}/\\d)))[^\\s/]{1,128}/[^\\s/]{1,128}/"),
                    "$1" + STARS + "/" + STARS + "/"),
            new Rule(
                    List.of("authorization", "x-api-key", "x-webhook-", "cookie"),
                    Pattern.compile(
                            "(?i)\\b((?:proxy-)?authorization|x-api-key|x-webhook-secret|x-webhook-signature|(?:set-)?cookie2?)("
                                    + OPENING
                                    + "\\s{0,3}[=:]\\s{0,3})(?:(\\\\{0,3}\")(?:[^\"\\\\\\r\\n]|\\\\(?![\\\\\"]))*+|[^\\r\\n]++)"),
                    "$1$2$3" + STARS),
            new Rule(
                    List.of("key", "token", "passw", "pwd", "secret", "torrent_pass"),
                    Pattern.compile(
                            "(?i)(api[_.-]?key|(?:access|refresh|auth)?[_-]?token|password|passwd|pwd|secret|passkey|authkey|torrent_pass|rsskey|(?<![a-z])key|(?-i:Key))("
                                    + GIVEN_AS + ")" + VALUE),
                    "$1$2$3$4$5" + STARS),
            new Rule(
                    List.of("bearer", "basic"),
                    Pattern.compile(
                            "(?i)\\b(bearer|basic)(\\s{1,3})(?=[a-z0-9+/=._~-]{0,512}[0-9=])[a-z0-9+/=._~-]{8,}+"),
                    "$1$2" + STARS));

    private Mask() {}

    /** From now on this secret is never shown, in whatever form it is written. One shorter than six characters would mask half of every text and is left out. */
    public static void register(Secret secret) {
        KNOWN.addAll(Spellings.of(secret.reveal()));
    }

    /** The same text with stars in the place of known secrets, and of everything that looks like one. */
    public static String mask(String text) {
        String masked = known(text);
        String small = masked.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            masked = rule.applied(masked, small);
        }
        return masked;
    }

    /** Only the registered secrets; for text whose form must stay intact. */
    public static String known(String text) {
        String masked = text;
        for (String spelling : KNOWN) {
            masked = masked.replace(spelling, STARS);
        }
        return masked;
    }
}
