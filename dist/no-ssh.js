exports.Client = class {
constructor() {
throw new Error("velo uses the Docker engine of this machine; one over SSH has none of its volumes");
}
};
