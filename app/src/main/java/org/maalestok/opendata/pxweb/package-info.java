/** PxWebApi v2, as its specification and its reference server have it: <a href="https://github.com/PxTools/PxApiSpecs">PxApiSpecs</a>. */
@NullMarked
package org.maalestok.opendata.pxweb;

import org.jspecify.annotations.NullMarked;
