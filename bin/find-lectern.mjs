// Where a configuration imports "lectern" and none is installed beside it, it gets the copy that is running.

let places = {};

/** What "lectern" and its parts are, as addresses of files. */
export function initialize(found) {
  places = found;
}

export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context);
  } catch (error) {
    if (error?.code !== "ERR_MODULE_NOT_FOUND" || !Object.hasOwn(places, specifier)) throw error;
    return next(places[specifier], context);
  }
}
