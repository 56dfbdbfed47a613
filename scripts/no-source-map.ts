/** In place of the maps that handlebars draws of its own output: no template of ours is debugged, and it does without where there are none. */
throw new Error('no source map is drawn');
