package dev.dromedarr.download;

/** The kinds of file that count as video, told by their first bytes. */
public enum Container {
    MKV("mkv"),
    MP4("mp4"),
    AVI("avi"),
    TS("ts");

    private final String extension;

    Container(String extension) {
        this.extension = extension;
    }

    /** What a name ends with, without the dot. */
    public String extension() {
        return extension;
    }
}
