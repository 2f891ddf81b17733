package dev.dromedarr.bench.gen;

/**
 * What a name is put together from.
 *
 * @param language the provider's code, {@code FR}
 * @param year empty where none is shown
 * @param country empty where none is shown
 * @param tag such as {@code [4K]}, mostly empty
 */
record Parts(String language, String title, String year, String country, String tag) {

    String round() {
        return (year.isEmpty() ? "" : " (" + year + ")") + (country.isEmpty() ? "" : " (" + country + ")");
    }

    String tagged() {
        return tag.isEmpty() ? "" : " " + tag;
    }

    /** The title with this between its words, and nothing else but letters and digits. */
    String joined(String separator) {
        return title.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", separator).replaceAll("^[._]|[._]$", "");
    }

    String after(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }
}
