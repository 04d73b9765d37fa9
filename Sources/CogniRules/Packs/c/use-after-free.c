const char *shown = "free(node); node = node->next;";

void drop(struct node *node, struct list *list) {
    while (node) {
        // ruleid: use-after-free
        free(node);
        node = node->next;
    }
    // ruleid: use-after-free
    free(list->head);
    free(list->head);

    // ok: use-after-free
    struct node *next = node->next; /* not free(node); node = node->next; */
    // ok: use-after-free
    free(node);
    node = next;
    // ok: use-after-free
    free(list->tail);
    list->tail = 0;
    // ok: use-after-free
    puts("free(node); node = node->next;");
}
