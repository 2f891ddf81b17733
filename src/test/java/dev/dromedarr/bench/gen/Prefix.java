package dev.dromedarr.bench.gen;

/** What providers write before the title. */
final class Prefix {

    private Prefix() {}

    static String of(Block block, Dice dice) {
        String code = block.language();
        int form = dice.chance(0.03) ? dice.below(100) : block.form();
        return switch (block.style()) {
            case DASH ->
                form < 84
                        ? code + " - "
                        : form < 88
                                ? "4K - "
                                : form < 91
                                        ? "4K-" + code + " - "
                                        : form < 93
                                                ? code + "-TOP - "
                                                : form < 95 ? "NF - " : form < 97 ? code + " – " : code + "- ";
            case PIPE ->
                form < 50
                        ? "|" + code + "| "
                        : form < 68
                                ? code + "| "
                                : form < 78
                                        ? code + " | "
                                        : form < 84
                                                ? "|" + code + "|HDR+| "
                                                : form < 89
                                                        ? code + ": "
                                                        : form < 93
                                                                ? "[" + code + "] "
                                                                : form < 97 ? code + " 4K " : "|" + code + "| HDR+ ";
            case BOX -> form < 70 ? "┃" + code + "┃ " : "┃" + code + "┃┃" + (form < 85 ? "4K" : "HD") + "┃ ";
            case PLAIN -> form == 98 ? "HD : " : form == 99 ? "VOD: " : dice.chance(0.003) ? "+16 " : "";
            case LOCAL -> form < 8 ? "+12 " : "";
            default -> "";
        };
    }
}
