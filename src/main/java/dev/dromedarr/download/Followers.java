package dev.dromedarr.download;

/** Who follows downloads as they come: figures and log. */
public interface Followers {

    /** So many bytes more have come. */
    void received(long bytes);

    /** Another tenth of it is home. */
    void reached(String line);
}
