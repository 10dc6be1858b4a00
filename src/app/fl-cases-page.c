/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-cases-page.h"

#include <glib/gi18n.h>

#include "fl-case-filters.h"
#include "fl-case-line.h"
#include "fl-case-list.h"
#include "fl-case-words.h"
#include "fl-empty-page.h"
#include "fl-ui.h"
#include "fl-wrap-box.h"

struct _FlCasesPage
{
  AdwBin          parent_instance;

  GtkStack       *stack;
  GtkSearchEntry *search_entry;
  FlCaseFilters  *filters;
  GtkLabel       *count_label;
  GtkListView    *list_view;
  AdwBin         *empty_bin;

  FlWorkspace    *workspace;
  FlCaseList     *list;
  GtkSingleSelection *selection;
  gulong          case_changed;
  guint           prepare; /* idle source that makes the search ready */
};

G_DEFINE_FINAL_TYPE (FlCasesPage, fl_cases_page, ADW_TYPE_BIN)

enum
{
  OPEN,
  MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_state (FlCasesPage *self)
{
  guint all = fl_case_list_count (self->list, FL_CASES_ALL);
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *text = NULL;

  if (all == 0 && adw_bin_get_child (self->empty_bin) == NULL)
    adw_bin_set_child (self->empty_bin, fl_empty_page_new ());
  gtk_stack_set_visible_child_name (self->stack,
                                    all == 0 ? "empty" : shown == 0 ? "nothing" : "list");
  text = g_strdup_printf (ngettext ("%u case", "%u cases", shown), shown);
  gtk_label_set_label (self->count_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), all > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->filters), all > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), all > 0);
}

static void
apply_filter (FlCasesPage *self)
{
  FlCaseFilter filter = { 0 };

  /* The filters speak while they are being set up, too. */
  if (self->list == NULL)
    return;

  fl_case_filters_get (self->filters, &filter);
  filter.text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  fl_case_list_set_filter (self->list, &filter);
  update_state (self);
}

static gboolean
prepare_cb (gpointer data)
{
  FlCasesPage *self = data;

  /* About a millisecond's work at a time. */
  if (fl_case_list_prepare_search (self->list, 200))
    return G_SOURCE_CONTINUE;

  self->prepare = 0;
  return G_SOURCE_REMOVE;
}

static void
prepare_soon (FlCasesPage *self)
{
  if (self->prepare == 0)
    self->prepare = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

static void
load (FlCasesPage *self,
      GPtrArray   *rows)
{
  g_autoptr (GError) error = NULL;

  if (rows == NULL)
    rows = fl_store_list_cases (fl_workspace_get_store (self->workspace), &error);
  if (rows == NULL)
    {
      g_signal_emit (self, signals[MESSAGE], 0, error->message, FALSE);
      rows = g_ptr_array_new ();
    }

  fl_case_list_take_rows (self->list, rows);
  prepare_soon (self);
}

static void
case_changed_cb (FlStore     *store,
                 const char  *case_id,
                 FlCasesPage *self)
{
  g_autoptr (GError) error = NULL;
  FlCaseRow *row = fl_store_get_case_row (store, case_id, &error);

  if (row != NULL)
    fl_case_list_take_row (self->list, row);
  else
    fl_case_list_remove (self->list, case_id);

  fl_case_filters_set_list (self->filters, self->list);
  prepare_soon (self);
  update_state (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          FlCasesPage              *self)
{
  gtk_list_item_set_child (list_item, fl_case_line_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         FlCasesPage              *self)
{
  FlCaseItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *line = gtk_list_item_get_child (list_item);
  FlDate today = fl_case_list_get_today (self->list);
  g_autofree char *sentence = fl_case_words_sentence (fl_case_item_get_row (item), today);

  fl_case_line_set_item (FL_CASE_LINE (line), item, today);
  /* The list's own widget around the line is what has the role of a list item. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (line)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item,
           FlCasesPage              *self)
{
  fl_case_line_set_item (FL_CASE_LINE (gtk_list_item_get_child (list_item)), NULL, FL_DATE_NONE);
}

static void
activate_cb (FlCasesPage *self,
             guint        position)
{
  g_autoptr (FlCaseItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (item != NULL)
    g_signal_emit (self, signals[OPEN], 0, fl_case_item_get_row (item)->record.id);
}

/* Enter in the search field opens the topmost case, so that the mouse is never needed. */
static void
search_activate_cb (FlCasesPage *self)
{
  activate_cb (self, 0);
}

static void
search_next_cb (FlCasesPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static void
show_all_cb (FlCasesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  fl_case_filters_reset (self->filters);
}

static gboolean
fl_cases_page_grab_focus (GtkWidget *widget)
{
  FlCasesPage *self = FL_CASES_PAGE (widget);

  /* A list view that is asked to take the focus keeps it for itself, where Enter opens nothing;
   * moving the focus into it gives it to a line. */
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
fl_cases_page_dispose (GObject *object)
{
  FlCasesPage *self = FL_CASES_PAGE (object);

  g_clear_handle_id (&self->prepare, g_source_remove);
  if (self->workspace != NULL)
    g_clear_signal_handler (&self->case_changed, fl_workspace_get_store (self->workspace));
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (fl_cases_page_parent_class)->dispose (object);
}

static void
fl_cases_page_class_init (FlCasesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fl_cases_page_dispose;
  widget_class->grab_focus = fl_cases_page_grab_focus;

  signals[OPEN] = g_signal_new ("open", FL_TYPE_CASES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[MESSAGE] = g_signal_new ("message", FL_TYPE_CASES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  g_type_ensure (FL_TYPE_CASE_FILTERS);
  g_type_ensure (FL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/foretagslots/Foretagslots/fl-cases-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FlCasesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FlCasesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, FlCasesPage, filters);
  gtk_widget_class_bind_template_child (widget_class, FlCasesPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, FlCasesPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, FlCasesPage, empty_bin);
  gtk_widget_class_bind_template_callback (widget_class, apply_filter);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
fl_cases_page_init (FlCasesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fl_ui_wrap_buttons (GTK_WIDGET (self));
}

/**
 * fl_cases_page_set_workspace:
 * @self: a page
 * @workspace: whose cases to show; to be called once
 * @rows: (transfer full) (nullable) (element-type FlCaseRow): the cases, where they have been read
 */
void
fl_cases_page_set_workspace (FlCasesPage *self,
                             FlWorkspace *workspace,
                             GPtrArray   *rows)
{
  g_return_if_fail (FL_IS_CASES_PAGE (self));
  g_return_if_fail (FL_IS_WORKSPACE (workspace));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->list = fl_case_list_new (fl_clock_today (fl_workspace_get_clock (workspace)));
  load (self, rows);
  fl_case_filters_set_list (self->filters, self->list);

  /* No case is the chosen one until the user, or the last time, chose it. */
  self->selection = g_object_new (GTK_TYPE_SINGLE_SELECTION, "autoselect", FALSE, "can-unselect",
                                  TRUE, "model", self->list, NULL);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  self->case_changed = g_signal_connect (fl_workspace_get_store (workspace), "case-changed",
                                         G_CALLBACK (case_changed_cb), self);
  update_state (self);
}

/**
 * fl_cases_page_set_navigator:
 * @self: a page
 * @name: (nullable): the navigator whose cases are "mine"
 */
void
fl_cases_page_set_navigator (FlCasesPage *self,
                             const char  *name)
{
  g_return_if_fail (FL_IS_CASES_PAGE (self));

  fl_case_filters_set_navigator (self->filters, name);
}

/**
 * fl_cases_page_select:
 * @self: a page
 * @case_id: a case's id
 *
 * Selects a case and brings it into sight, where the filter shows it.
 */
void
fl_cases_page_select (FlCasesPage *self,
                      const char  *case_id)
{
  guint position;

  g_return_if_fail (FL_IS_CASES_PAGE (self));

  if (self->list == NULL)
    return;

  position = fl_case_list_find (self->list, case_id);
  if (position == G_MAXUINT)
    return;

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

/**
 * fl_cases_page_refresh_today:
 * @self: a page
 *
 * Asks the clock what day it is: a window may stay open over night.
 */
void
fl_cases_page_refresh_today (FlCasesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  FlDate today;

  g_return_if_fail (FL_IS_CASES_PAGE (self));

  if (self->list == NULL)
    return;
  today = fl_clock_today (fl_workspace_get_clock (self->workspace));
  if (today == fl_case_list_get_today (self->list))
    return;

  fl_case_list_set_today (self->list, today);
  /* The lines of cases that stay say how late they are, too: the view makes them anew, with
   * selection and place as they were. */
  factory = g_object_ref (gtk_list_view_get_factory (self->list_view));
  gtk_list_view_set_factory (self->list_view, NULL);
  gtk_list_view_set_factory (self->list_view, factory);
  update_state (self);
}

/**
 * fl_cases_page_focus_search:
 * @self: a page
 */
void
fl_cases_page_focus_search (FlCasesPage *self)
{
  g_return_if_fail (FL_IS_CASES_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
