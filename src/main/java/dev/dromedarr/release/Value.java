package dev.dromedarr.release;

import java.util.List;

/** What a known word stands for, packed in one number: its source, modifier, voice, lines of picture, or plain number. */
final class Value {

    private static final List<Source> SOURCES = List.of(Source.values());
    private static final List<Modifier> MODIFIERS = List.of(Modifier.values());
    private static final List<Voice> VOICES = List.of(Voice.values());
    private static final int SMALL = 0xF;
    private static final int LINES = 0x1FFF;
    private static final int NUMBER = 0x1F;
    private static final int[] KINDS = {SMALL, SMALL << 4, SMALL << 8, LINES << 12, NUMBER << 25};

    private Value() {}

    static int source(Source source) {
        return SOURCES.indexOf(source) + 1;
    }

    static int modifier(Modifier modifier) {
        return (MODIFIERS.indexOf(modifier) + 1) << 4;
    }

    static int voice(Voice voice) {
        return (VOICES.indexOf(voice) + 1) << 8;
    }

    static int lines(int lines) {
        return lines << 12;
    }

    static int number(int number) {
        return number << 25;
    }

    /** Whether two meanings of a word are of one kind and contradict each other. */
    static boolean clash(int one, int other) {
        for (int kind : KINDS) {
            boolean both = (one & kind) != 0 && (other & kind) != 0;
            if (both && (one & kind) != (other & kind)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasSource(int value) {
        return (value & SMALL) != 0;
    }

    static Source sourceOf(int value) {
        return SOURCES.get((value & SMALL) - 1);
    }

    static boolean hasModifier(int value) {
        return (value >> 4 & SMALL) != 0;
    }

    static Modifier modifierOf(int value) {
        return MODIFIERS.get((value >> 4 & SMALL) - 1);
    }

    static boolean hasVoice(int value) {
        return (value >> 8 & SMALL) != 0;
    }

    static Voice voiceOf(int value) {
        return VOICES.get((value >> 8 & SMALL) - 1);
    }

    static int linesOf(int value) {
        return value >> 12 & LINES;
    }

    static int numberOf(int value) {
        return value >> 25 & NUMBER;
    }
}
