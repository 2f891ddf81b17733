/** Where playlists come from and where they are kept: files, web servers, accounts, the database. */
@NullMarked
package dev.dromedarr.playlist.io;

import org.jspecify.annotations.NullMarked;
