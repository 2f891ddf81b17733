package dev.dromedarr.release;

/** What a known word stands for, packed in one number: its source, modifier, voice, lines of picture, or plain number. */
final class Value {

    private static final Source[] SOURCES = Source.values();
    private static final Modifier[] MODIFIERS = Modifier.values();
    private static final Voice[] VOICES = Voice.values();
    private static final int SMALL = 0xF;
    private static final int LINES = 0x1FFF;
    private static final int NUMBER = 0x1F;
    private static final int[] KINDS = {SMALL, SMALL << 4, SMALL << 8, LINES << 12, NUMBER << 25};

    private Value() {}

    static int source(Source source) {
        return source.ordinal() + 1;
    }

    static int modifier(Modifier modifier) {
        return (modifier.ordinal() + 1) << 4;
    }

    static int voice(Voice voice) {
        return (voice.ordinal() + 1) << 8;
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
        return SOURCES[(value & SMALL) - 1];
    }

    static boolean hasModifier(int value) {
        return (value >> 4 & SMALL) != 0;
    }

    static Modifier modifierOf(int value) {
        return MODIFIERS[(value >> 4 & SMALL) - 1];
    }

    static boolean hasVoice(int value) {
        return (value >> 8 & SMALL) != 0;
    }

    static Voice voiceOf(int value) {
        return VOICES[(value >> 8 & SMALL) - 1];
    }

    static int linesOf(int value) {
        return value >> 12 & LINES;
    }

    static int numberOf(int value) {
        return value >> 25 & NUMBER;
    }
}
