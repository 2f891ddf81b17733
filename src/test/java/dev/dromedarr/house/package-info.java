/** What holds in the whole house: who knows whom, how routes read, how large things are. */
@NullMarked
package dev.dromedarr.house;

import org.jspecify.annotations.NullMarked;
