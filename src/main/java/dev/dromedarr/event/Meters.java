package dev.dromedarr.event;

/** The figures: what is told is counted, without titles. */
public interface Meters {

    void count(Event event);
}
