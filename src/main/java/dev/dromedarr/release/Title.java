package dev.dromedarr.release;

/** A title that a name may mean, and how it was found there. */
public record Title(String text, TitleForm form) {}
