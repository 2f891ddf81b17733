package dev.dromedarr.wanted;

/**
 * One part of a confidence, told in words.
 *
 * @param weight how much it speaks for the match: above zero for, below zero against
 * @param words such as {@code the same title}
 */
public record Part(Kind kind, double weight, String words) {

    /** What a confidence is made of. */
    public enum Kind {
        TITLE,
        YEAR,
        EPISODE,
        IDS,
        /** How often such matches were right, and what is left to a person. */
        EXPERIENCE,
        LANGUAGE,
        QUALITY
    }
}
