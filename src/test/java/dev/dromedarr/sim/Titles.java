package dev.dromedarr.sim;

/** Series and films that are free for everyone, to fill a simulated library with. */
public final class Titles {

    public static final int PIONEER_ONE = 12;
    public static final int BEVERLY_HILLBILLIES = 7;
    public static final int NIGHT_OF_THE_LIVING_DEAD = 31;
    public static final int BIG_BUCK_BUNNY = 32;
    public static final int SINTEL = 33;
    public static final int TEARS_OF_STEEL = 34;
    public static final int SITA_SINGS_THE_BLUES = 35;
    public static final int NOSFERATU = 36;
    public static final int METROPOLIS = 37;

    private Titles() {}

    /** Two series: Pioneer One (episodes 1201–1206) and The Beverly Hillbillies (701–703), without files. */
    public static void fill(SimSonarr sonarr) {
        sonarr.library()
                .series(PIONEER_ONE, "Pioneer One", 2010, "open-content")
                .episode(1201, PIONEER_ONE, 1, 1, "Earthfall")
                .episode(1202, PIONEER_ONE, 1, 2, "The Man from Mars")
                .episode(1203, PIONEER_ONE, 1, 3, "Alone in the Night")
                .episode(1204, PIONEER_ONE, 1, 4, "Triangular Diplomacy")
                .episode(1205, PIONEER_ONE, 1, 5, "Sea Change")
                .episode(1206, PIONEER_ONE, 1, 6, "War of the World")
                .series(BEVERLY_HILLBILLIES, "The Beverly Hillbillies", 1962, "public-domain")
                .episode(701, BEVERLY_HILLBILLIES, 1, 1, "The Clampetts Strike Oil")
                .episode(702, BEVERLY_HILLBILLIES, 1, 2, "Getting Settled")
                .episode(703, BEVERLY_HILLBILLIES, 1, 3, "Meanwhile, Back at the Cabin");
    }

    /** Seven films (31–37), without files. */
    public static void fill(SimRadarr radarr) {
        radarr.library()
                .movie(NIGHT_OF_THE_LIVING_DEAD, "Night of the Living Dead", 1968, "public-domain")
                .movie(BIG_BUCK_BUNNY, "Big Buck Bunny", 2008, "open-content")
                .movie(SINTEL, "Sintel", 2010, "open-content")
                .movie(TEARS_OF_STEEL, "Tears of Steel", 2012, "open-content")
                .movie(SITA_SINGS_THE_BLUES, "Sita Sings the Blues", 2008, "open-content")
                .movie(NOSFERATU, "Nosferatu", 1922, "public-domain")
                .movie(METROPOLIS, "Metropolis", 1927, "public-domain");
    }
}
