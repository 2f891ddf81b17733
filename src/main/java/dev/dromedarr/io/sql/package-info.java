/** The database, SQLite or PostgreSQL: opened, brought up to date, asked, and its troubles told in words. */
@NullMarked
package dev.dromedarr.io.sql;

import org.jspecify.annotations.NullMarked;
