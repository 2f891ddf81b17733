package dev.dromedarr.release;

/** What stands between two words of a name, as bits that add up. */
final class Between {

    static final int SPACE = 1;
    static final int DOT = 1 << 1;
    static final int LOW = 1 << 2;
    static final int DASH = 1 << 3;
    static final int SLASH = 1 << 4;
    static final int COLON = 1 << 5;
    static final int PIPE = 1 << 6;
    static final int COMMA = 1 << 7;
    static final int PLUS = 1 << 8;
    static final int AND = 1 << 9;
    static final int TILDE = 1 << 10;
    static final int HASH = 1 << 11;
    static final int OPEN = 1 << 12;
    static final int CLOSE = 1 << 13;
    static final int OTHER = 1 << 14;
    static final int WIDE = 1 << 15;

    /** What may stand inside one word that was taken apart: Blu-ray, WEB DL, H.264. */
    static final int WITHIN = SPACE | DOT | LOW | DASH;

    private static final String OPENING = "([{<【「『〔（［《〈｛";
    private static final String CLOSING = ")]}>】」』〕）］》〉｝";
    private static final String DASHES = "-–—―‐‑‒−";
    private static final String PIPES = "|┃│║｜¦❘▎┆";

    private Between() {}

    static int bit(char sign) {
        return switch (sign) {
            case ' ', '\t', '\u00A0', '\u3000' -> SPACE;
            case '.', '．', '。' -> DOT;
            case '_' -> LOW;
            case '-' -> DASH;
            case '/', '／', '\\' -> SLASH;
            case ':', '：' -> COLON;
            case ',', '，', '、' -> COMMA;
            case '+', '＋' -> PLUS;
            case '&', '＆' -> AND;
            case '~', '～', '〜' -> TILDE;
            case '#' -> HASH;
            case '(', '[', '{' -> OPEN;
            case ')', ']', '}' -> CLOSE;
            case '|' -> PIPE;
            default -> rare(sign);
        };
    }

    private static int rare(char sign) {
        if (opening(sign) >= 0) {
            return OPEN;
        }
        if (closing(sign) >= 0) {
            return CLOSE;
        }
        if (DASHES.indexOf(sign) >= 0) {
            return DASH;
        }
        return PIPES.indexOf(sign) >= 0 ? PIPE : OTHER;
    }

    static int opening(char sign) {
        return OPENING.indexOf(sign);
    }

    static int closing(char sign) {
        return CLOSING.indexOf(sign);
    }

    /** A dash with air around it: what follows is another part of the name. */
    static boolean spacedDash(int between) {
        return (between & DASH) != 0 && (between & (SPACE | LOW | DOT)) != 0;
    }

    static boolean tightDash(int between) {
        return between == DASH;
    }

    static boolean only(int between, int allowed) {
        return (between & ~allowed) == 0;
    }

    static boolean has(int between, int wanted) {
        return (between & wanted) != 0;
    }
}
