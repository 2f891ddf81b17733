package dev.dromedarr.release;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Gathers what a name says of picture, sound and cut: only from words that are no part of the title. */
final class Details {

    private final Reading reading;
    private final Tokens tokens;
    private final int titleFrom;
    private final int titleTo;

    Details(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        Variants all = reading.variants;
        boolean any = all.size() > 0 && all.form(0) != TitleForm.AFTER_TAG;
        this.titleFrom = any ? all.from(0) : 0;
        this.titleTo = any ? all.to(0) : 0;
    }

    private boolean tag(int token, int mark) {
        boolean free = token < titleFrom || token >= titleTo || tokens.dead[token];
        return free && tokens.is(token, mark) && Tags.weak(tokens, token);
    }

    Quality quality() {
        int lines = Lines.find(reading);
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        for (int i = 0; i < tokens.size(); i++) {
            if (tag(i, Mark.TECH) && Value.hasModifier(tokens.values[i])) {
                modifiers.add(Value.modifierOf(tokens.values[i]));
            }
        }
        Optional<Source> source = source();
        if (modifiers.contains(Modifier.REMUX) && source.isEmpty()) {
            source = Optional.of(Source.BLURAY);
        }
        return new Quality(lines > 0 ? OptionalInt.of(lines) : OptionalInt.empty(), source, modifiers);
    }

    /** The first source that is told by a word for nothing else; failing that, by a word like web among tags. */
    private Optional<Source> source() {
        Source weak = null;
        Source strong = null;
        for (int i = 0; i < tokens.size(); i++) {
            if (!tag(i, Mark.SOURCE) || !Value.hasSource(tokens.values[i])) {
                continue;
            }
            Source found = Value.sourceOf(tokens.values[i]);
            if (!tokens.is(i, Mark.STRONG)) {
                weak = weak == null && among(i) ? found : weak;
            } else if (strong == null
                    || (strong == Source.DVD && found != Source.TV)
                    || (strong == Source.REGIONAL && found == Source.DVD)
                    || (strong == Source.TV && (found == Source.WEBRIP || found == Source.WEBDL))) {
                strong = found;
            }
            if (strong == Source.WEBDL && i + 1 < tokens.size() && ripped(i)) {
                strong = Source.WEBRIP;
            }
        }
        return Optional.ofNullable(strong == null ? weak : strong);
    }

    private boolean ripped(int token) {
        return tokens.spelled(token + 1, "rip") && tokens.spelled(token, "web");
    }

    /** A short word like TS or CAM counts behind the title's end, and not as the file's extension. */
    private boolean among(int token) {
        return token < reading.end || tokens.size() == 1;
    }

    List<String> languages() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tag(i, Mark.LANGUAGE) && tokens.languages[i] > 0 && spoken(i)) {
                String code = Words.languageCode(tokens.languages[i]);
                if (!found.contains(code)) {
                    found.add(code);
                }
            }
        }
        return found;
    }

    /** Two letters alone may be a country: they tell a language in front, among tags, or with another one. */
    private boolean spoken(int token) {
        if (!tokens.is(token, Mark.CODE)) {
            return true;
        }
        boolean lone = reading.opens(token) && reading.afterBracket(token) == token + 1;
        return tokens.capital[token] && (token < reading.begin || token >= titleTo || lone);
    }

    Set<Voice> voices() {
        Set<Voice> found = EnumSet.noneOf(Voice.class);
        for (int i = 0; i < tokens.size(); i++) {
            if (tag(i, Mark.VOICE)
                    && Value.hasVoice(tokens.values[i])
                    && Value.voiceOf(tokens.values[i]) != Voice.AUDIO) {
                found.add(Value.voiceOf(tokens.values[i]));
            }
        }
        return found;
    }

    /** The words of the cut, as they stand there: Extended Director's Cut. */
    Optional<String> edition() {
        for (int i = 0; i < reading.end; i++) {
            if (tag(i, Mark.EDITION) && i > titleFrom) {
                int end = i + 1;
                while (end < reading.end && tag(end, Mark.EDITION)) {
                    end++;
                }
                int from = i > 0 && anniversary(i) ? i - 1 : i;
                var words = new StringBuilder();
                for (int word = from; word < end; word++) {
                    words.append(word > from ? " " : "")
                            .append(tokens.text, tokens.start[word], tokens.end[word] - tokens.start[word]);
                }
                return Optional.of(words.toString());
            }
        }
        return Optional.empty();
    }

    /** 50th Anniversary. */
    private boolean anniversary(int token) {
        char first = tokens.letter(token - 1, 0);
        return tokens.spelled(token, "anniversary") && first >= '0' && first <= '9';
    }
}
